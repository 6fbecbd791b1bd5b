import type { Value } from "../../../core/exercise/value.ts";
import { plain } from "./choices-in.ts";
import type { Shown } from "../is-shown.ts";
import { choicesOf } from "./stated-choices.ts";

/**
 * Whether a value that was read is the answer and nothing else. A choice may stand in a text that is more than that: in
 * a sentence, or among the bytes of a format that was only read over.
 */
export function isBare(field: Shown, value: Value): boolean {
  const choices = choicesOf(field);
  if (choices.length === 0 || typeof value !== "string") return true;
  const text = plain(value).trim();
  return choices.some((choice) => text.replace(/[.!]$/, "") === plain(choice));
}
