import { isList } from "../../core/exercise/value.ts";
import type { Codec, Decoded } from "../codec.ts";
import { numberCodecs, writeNumbers } from "./numbers.ts";

const lines = numberCodecs.find(({ id }) => id === "numbers:line");

/** How many numbers there are, and then the numbers, all in decimal digits: `3\n1\n2\n4\n`. */
export const countedNumbers: Codec = {
  id: "numbers:counted",
  family: "text",
  encode: (value) => {
    if (!isList(value)) return null;
    const bytes = writeNumbers([BigInt(value.length), ...value], "\n");
    return bytes && Buffer.concat([bytes, Buffer.from("\n")]);
  },
  decode: (bytes) => checked(lines?.decode(bytes) ?? nothing),
};

const nothing: Decoded = { kind: "invalid", offset: 0 };

function checked(decoded: Decoded): Decoded {
  if (decoded.kind !== "value" || !isList(decoded.value)) return decoded;
  const [count, ...members] = decoded.value;
  if (count === BigInt(members.length)) return { ...decoded, value: members };
  const isShort = typeof count === "bigint" && count > members.length;
  return isShort ? { kind: "incomplete", neededInBytes: null } : nothing;
}
