import type { Value } from "../core/exercise/value.ts";
import { integersIn } from "./text.ts";

/** Whether a person who reads the text finds the value in it, whatever stands around it. */
export function showsValue(text: string, value: Value): boolean {
  if (typeof value === "string") return text.includes(value);
  if (typeof value === "object")
    return value.every((item) => showsValue(text, item));
  const whole = typeof value === "bigint" ? value : wholeOf(value);
  if (whole === null) return text.includes(String(value));
  return integersIn(text).some((reading) => reading.value === whole);
}

function wholeOf(value: number): bigint | null {
  return Number.isInteger(value) ? BigInt(value) : null;
}
