import type { Codec, Decoded } from "../codec.ts";

/** Where the payload lies in the bytes, once its frame is whole. */
export interface Frame {
  readonly start: number;
  readonly end: number;
  /** Bytes of payload and frame together. */
  readonly lengthInBytes: number;
}

/** Reads the payload of a whole frame: it must be one value, and all of it. */
export function readFramed(
  payload: Codec,
  bytes: Uint8Array,
  { start, end, lengthInBytes }: Frame,
): Decoded {
  const inside = bytes.subarray(start, end);
  const { empty } = payload;
  if (inside.length === 0 && empty !== undefined)
    return { kind: "value", value: empty, lengthInBytes, isFinal: true };
  const decoded = payload.decode(inside);
  if (decoded.kind === "value" && decoded.lengthInBytes === inside.length)
    return { ...decoded, lengthInBytes, isFinal: true };
  return { kind: "invalid", offset: start + firstWrong(decoded, inside) };
}

function firstWrong(decoded: Decoded, inside: Uint8Array): number {
  if (decoded.kind === "invalid") return decoded.offset;
  return decoded.kind === "value" ? decoded.lengthInBytes : inside.length;
}
