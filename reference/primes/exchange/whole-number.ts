import type { Value } from "../../../grader/core/exercise/value.ts";

/** The whole number of a value, exact; `null` if it is none. */
export function wholeNumber(value: Value): bigint | null {
  if (typeof value === "bigint") return value;
  return Number.isSafeInteger(value) ? BigInt(Number(value)) : null;
}

/** Bytes for one line of a log; the first 16 of them. */
export function showBytes(bytes: Uint8Array): string {
  const shown = Buffer.from(bytes.subarray(0, 16)).toString("hex");
  const pairs = shown.replace(/..(?!$)/g, "$& ");
  return bytes.length > 16 ? `${pairs} … (${bytes.length} bytes)` : pairs;
}
