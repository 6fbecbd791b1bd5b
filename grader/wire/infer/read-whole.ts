import type { Value } from "../../core/exercise/value.ts";
import type { Codec } from "../codec.ts";

/** The value that the bytes are, all of them; `null` if they are none, or more than one. */
export function readWhole(codec: Codec, bytes: Uint8Array): Value | null {
  const decoded = codec.decode(bytes);
  if (decoded.kind !== "value") return null;
  return decoded.lengthInBytes === bytes.length ? decoded.value : null;
}

/** Whether the codec would write the value as these very bytes. */
export function isWrittenAs(
  codec: Codec,
  value: Value,
  bytes: Uint8Array,
): boolean {
  const encoded = codec.encode(value);
  return encoded !== null && Buffer.compare(encoded, bytes) === 0;
}
