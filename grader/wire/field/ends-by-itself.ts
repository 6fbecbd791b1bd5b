import type { Value } from "../../core/exercise/value.ts";
import type { Codec } from "../codec.ts";

/**
 * Whether a message shows where it ends, so that its receiver can tell it from the next one: a text by itself does not, a
 * line and a `struct` do. What the codec cannot carry at all is another matter.
 */
export function endsByItself(codec: Codec, value: Value): boolean {
  const bytes = codec.encode(value);
  if (bytes === null) return true;
  const decoded = codec.decode(bytes);
  return decoded.kind === "value" && decoded.isFinal;
}
