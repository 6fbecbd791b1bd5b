import { showValue } from "../../grader/core/exercise/value.ts";
import type { Value } from "../../grader/core/exercise/value.ts";

const longestInCharacters = 120;

/** A value for one line of a log; the beginning of a long one. */
export function showBriefly(value: Value): string {
  const shown = showValue(value);
  if (shown.length <= longestInCharacters) return shown;
  return `${shown.slice(0, longestInCharacters)} … (${shown.length} characters)`;
}

/** Bytes for one line of a log; the first 16 of them. */
export function showBytes(bytes: Uint8Array): string {
  const shown = Buffer.from(bytes.subarray(0, 16)).toString("hex");
  const pairs = shown.replace(/..(?!$)/g, "$& ");
  return bytes.length > 16 ? `${pairs} … (${bytes.length} bytes)` : pairs;
}
