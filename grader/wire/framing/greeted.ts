import type { Codec } from "../codec.ts";
import { differenceIn, readRest } from "./around.ts";

/**
 * Messages of a program that may say something before the first of them, always the same: a greeting, a prompt, the
 * header of a stream. It is read over where it stands, and never written.
 */
export function greeted(
  payload: Codec,
  name: string,
  greeting: Uint8Array,
): Codec {
  return {
    id: `${payload.id}/${name}`,
    family: payload.family,
    encode: (value) => payload.encode(value),
    decode: (bytes) => {
      if (differenceIn(bytes, greeting) !== null) return payload.decode(bytes);
      if (bytes.length < greeting.length)
        return { kind: "incomplete", neededInBytes: null };
      return readRest(payload, bytes, greeting.length);
    },
  };
}
