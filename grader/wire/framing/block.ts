import type { Codec, Decoded } from "../codec.ts";
import { type Frame, readFramed } from "./frame.ts";

/** The last byte of a payload may be zero too: the greatest number of zeros that can belong to one element. */
const mostOwnZeros = 7;

/** How long every message is, and the byte that fills it up. */
export interface Block {
  readonly sizeInBytes: number;
  readonly filler: number;
}

/** Always `sizeInBytes` bytes: a payload, and fillers behind it. */
export function block(
  payload: Codec,
  name: string,
  { sizeInBytes, filler }: Block,
): Codec {
  return {
    id: `${payload.id}/${name}`,
    family: payload.family,
    encode: (value) => {
      const bytes = payload.encode(value);
      if (bytes === null || bytes.length > sizeInBytes) return null;
      return Buffer.concat([bytes, Buffer.alloc(sizeInBytes, filler)]).subarray(
        0,
        sizeInBytes,
      );
    },
    decode: (bytes) => {
      if (bytes.length < sizeInBytes)
        return { kind: "incomplete", neededInBytes: sizeInBytes };
      return readPadded(payload, bytes, { sizeInBytes, filler });
    },
  };
}

function readPadded(
  payload: Codec,
  bytes: Uint8Array,
  { sizeInBytes, filler }: Block,
): Decoded {
  const used = usedInBytes(bytes.subarray(0, sizeInBytes), filler);
  const last = Math.min(used + mostOwnZeros, sizeInBytes);
  let first: Decoded | null = null;
  for (let end = used; end <= last; end += 1) {
    const frame: Frame = { start: 0, end, lengthInBytes: sizeInBytes };
    const decoded = readFramed(payload, bytes, frame);
    if (decoded.kind === "value") return decoded;
    first ??= decoded;
  }
  return first ?? { kind: "invalid", offset: 0 };
}

function usedInBytes(block: Uint8Array, filler: number): number {
  let length = block.length;
  while (length > 0 && block[length - 1] === filler) length -= 1;
  return length;
}
