import type { Value } from "../../core/exercise/value.ts";
import type { Codec } from "../codec.ts";

/** A value, and how many bytes it left over. */
export interface Read {
  readonly value: Value;
  readonly leftInBytes: number;
}

/** The value that the bytes begin with; `null` if they begin with none. */
export function read(codec: Codec, bytes: Uint8Array): Read | null {
  const decoded = codec.decode(bytes);
  if (decoded.kind !== "value") return null;
  const { value, lengthInBytes } = decoded;
  return { value, leftInBytes: bytes.length - lengthInBytes };
}

/** The value that the bytes are, all of them; `null` if they are none, or more than one. */
export function readWhole(codec: Codec, bytes: Uint8Array): Value | null {
  const found = read(codec, bytes);
  return found?.leftInBytes === 0 ? found.value : null;
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

/** Whether the codec says anything of the bytes: one that reads the same number of any others, too, fits everything. */
export function isTellingIn(codec: Codec, bytes: Uint8Array): boolean {
  const others = bytes.map((byte) => 0xff - byte);
  return readWhole(codec, others) === null;
}
