import type { Field } from "../../../core/exercise/exercise.ts";
import type { Value } from "../../../core/exercise/value.ts";
import { isShown } from "../../../wire/field/is-shown.ts";

/** What a client was told, and what it printed then. */
export interface Told {
  readonly field: Pick<Field, "comparison">;
  readonly value: Value;
  /** The answer as it went out, framing and all. */
  readonly bytes: Uint8Array;
  readonly output: string;
}

/**
 * Whether a client shows a value because it understood the answer. One that prints whatever comes shows a text in any
 * framing, with the framing around it: that proves nothing.
 */
export function isUnderstood({ field, value, bytes, output }: Told): boolean {
  if (!isShown(field, output, value)) return false;
  if (typeof value !== "string") return true;
  const raw = trimmed(Buffer.from(bytes).toString("utf8"));
  return raw === trimmed(value) || !output.includes(raw);
}

/** Line ends and padding belong to no framing that a person would notice. */
function trimmed(text: string): string {
  return text.replaceAll(/^[\s\0]+|[\s\0]+$/g, "");
}
