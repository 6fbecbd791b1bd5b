import { type Value, isList, isOpaque } from "../core/exercise/value.ts";
import { integersIn } from "./text.ts";
import { showsList } from "./text/shown/shows-list.ts";
import { readingsOf } from "./text/readings.ts";
import { scientificIn } from "./text/scientific-in.ts";
import { showsText } from "./text/shown/shows-text.ts";

/**
 * Whether a person who reads the text finds the value in it, whatever stands around it. What the person knows already is
 * no member of a list, wherever it stands.
 */
export function showsValue(
  text: string,
  value: Value,
  known: readonly bigint[] = [],
): boolean {
  return readingsOf(text).some((reading) => isIn(reading, value, known));
}

function isIn(text: string, value: Value, known: readonly bigint[]): boolean {
  if (typeof value === "string")
    return showsText(text, value.trim().normalize("NFC"));
  if (isList(value)) return isListIn(text, value, known);
  if (isOpaque(value)) return false;
  const whole = wholeOf(value);
  if (whole === null) return showsText(text, String(value));
  return (
    integersIn(text).some((reading) => reading.value === whole) ||
    scientificIn(text).some((reading) => reading.value === whole)
  );
}

function isListIn(
  text: string,
  value: readonly Value[],
  known: readonly bigint[],
): boolean {
  const members = value
    .map((item) => (isNumber(item) ? wholeOf(item) : null))
    .filter((whole) => whole !== null);
  return members.length === value.length
    ? showsList(text, members, known)
    : value.every((item) => isIn(text, item, known));
}

function isNumber(value: Value): value is bigint | number {
  return typeof value === "bigint" || typeof value === "number";
}

function wholeOf(value: bigint | number): bigint | null {
  if (typeof value === "bigint") return value;
  return Number.isInteger(value) ? BigInt(value) : null;
}
