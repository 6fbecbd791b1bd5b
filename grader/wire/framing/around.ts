import type { Codec, Decoded } from "../codec.ts";
import { readFramed } from "./frame.ts";

/** What always stands before a payload, and what behind it. */
export interface Surroundings {
  readonly before: Uint8Array;
  readonly behind: Uint8Array;
}

/** A payload between bytes that are always the same: `{"n": 12}`, `<n>12</n>`, a header of fixed fields. */
export function around(
  payload: Codec,
  name: string,
  { before, behind }: Surroundings,
): Codec {
  return {
    id: `${payload.id}/${name}`,
    family: payload.family,
    encode: (value) => {
      const bytes = payload.encode(value);
      return bytes && Buffer.concat([before, bytes, behind]);
    },
    decode: (bytes) => {
      const offset = differenceIn(bytes, before);
      if (offset !== null) return { kind: "invalid", offset };
      if (bytes.length < before.length)
        return { kind: "incomplete", neededInBytes: null };
      return behind.length === 0
        ? readRest(payload, bytes, before.length)
        : readUpTo(payload, bytes, { start: before.length, behind });
    },
  };
}

/** The first byte in which the bytes do not begin as they should; `null` if there is none so far. */
export function differenceIn(
  bytes: Uint8Array,
  beginning: Uint8Array,
): number | null {
  const compared = bytes.subarray(0, beginning.length);
  const offset = compared.findIndex((byte, at) => byte !== beginning[at]);
  return offset < 0 ? null : offset;
}

/** What a payload says of the bytes from `start` on, in terms of all bytes. */
export function readRest(
  payload: Codec,
  bytes: Uint8Array,
  start: number,
): Decoded {
  const decoded = payload.decode(bytes.subarray(start));
  if (decoded.kind === "value")
    return { ...decoded, lengthInBytes: start + decoded.lengthInBytes };
  if (decoded.kind === "invalid")
    return { kind: "invalid", offset: start + decoded.offset };
  const { neededInBytes } = decoded;
  return {
    kind: "incomplete",
    neededInBytes: neededInBytes === null ? null : start + neededInBytes,
  };
}

/** What stands behind may occur in the payload, too: the first place counts at which the payload is whole. */
function readUpTo(
  payload: Codec,
  bytes: Uint8Array,
  { start, behind }: { readonly start: number; readonly behind: Uint8Array },
): Decoded {
  const all = Buffer.from(bytes);
  let end = all.indexOf(behind, start);
  for (; end >= 0; end = all.indexOf(behind, end + 1)) {
    const lengthInBytes = end + behind.length;
    const decoded = readFramed(payload, bytes, { start, end, lengthInBytes });
    if (decoded.kind === "value") return decoded;
  }
  return { kind: "incomplete", neededInBytes: null };
}
