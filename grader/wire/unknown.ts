import type { Codec } from "./codec.ts";

/** The codec of a dialect that nobody could read: it carries nothing, and reads nothing. */
export const unknownCodec: Codec = {
  id: "unknown",
  family: "unknown",
  encode: () => null,
  decode: () => ({ kind: "invalid", offset: 0 }),
};
