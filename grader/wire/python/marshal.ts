import type { Value } from "../../core/exercise/value.ts";
import type { Codec } from "../codec.ts";
import { isAffordable } from "./budget.ts";
import { inputOf } from "./input.ts";
import { limits } from "./limits.ts";
import { readMarshal } from "./marshal/read-marshal.ts";
import { writeMarshal } from "./marshal/write-marshal.ts";
import { decodedFrom } from "./node.ts";

/** Python's `marshal`: versions 0 to 5 are read, 2 is written. */
export const marshalCodec: Codec = {
  id: "marshal",
  family: "marshal",
  encode,
  decode: (bytes) => {
    const input = inputOf(bytes);
    return decodedFrom(input, readMarshal(input));
  },
};

function encode(value: Value): Uint8Array | null {
  const bytes = isAffordable(value) ? writeMarshal(value) : null;
  return bytes === null || bytes.length > limits.inBytes ? null : bytes;
}
