import type { Codec, Decoded } from "../codec.ts";
import { limitInDigits } from "../text/decimal.ts";
import { writeNumbers } from "./numbers.ts";

/** Numbers that stand together: only blanks, separators or an "and" between them. */
const together =
  /\d+(?:(?:[^\p{L}\p{N}.:=>[({]|\.(?!\d))+(?:(?:e|and|y|&)\s+)?\d+)*/gu;

/**
 * Words around one list of numbers, `Os divisores de 12 são: 1, 2, 3, 4, 6 e 12`: for reading what a program says, the
 * longest list counts; written, it is the bare list.
 */
export const numbersInWords: Codec = {
  id: "numbers:words",
  family: "text",
  encode: (value) => writeNumbers(value, ", "),
  decode,
};

function decode(bytes: Uint8Array): Decoded {
  const text = Buffer.from(bytes).toString("latin1");
  const lists = (text.match(together) ?? []).map(numbersOf);
  const longest = lists.reduce(
    (best, list) => (list.length >= best.length ? list : best),
    [],
  );
  if (longest.length === 0) return { kind: "incomplete", neededInBytes: null };
  const lengthInBytes = bytes.length;
  return { kind: "value", value: longest, lengthInBytes, isFinal: false };
}

function numbersOf(text: string): bigint[] {
  return (text.match(/\d+/g) ?? [])
    .filter(({ length }) => length <= limitInDigits)
    .map(BigInt);
}
