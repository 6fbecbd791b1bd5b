import { type Value, isList, isOpaque } from "../core/exercise/value.ts";
import { integersIn } from "./text.ts";

/** Whether a person who reads the text finds the value in it, whatever stands around it. */
export function showsValue(text: string, value: Value): boolean {
  if (typeof value === "string") return showsText(text, value.trim());
  if (isList(value)) return value.every((item) => showsValue(text, item));
  if (isOpaque(value)) return false;
  const whole = typeof value === "bigint" ? value : wholeOf(value);
  if (whole === null) return showsText(text, String(value));
  return integersIn(text).some((reading) => reading.value === whole);
}

function wholeOf(value: number): bigint | null {
  return Number.isInteger(value) ? BigInt(value) : null;
}

/** A word that goes on where the text should end is another text: the tail of an earlier answer, for example. */
function showsText(text: string, shown: string): boolean {
  for (let at = text.indexOf(shown); at >= 0; at = text.indexOf(shown, at + 1))
    if (!goesOn(text, at + shown.length)) return true;
  return false;
}

function goesOn(text: string, end: number): boolean {
  return /^[\p{L}\p{N}]{2}$/u.test(text.slice(end - 1, end + 1));
}
