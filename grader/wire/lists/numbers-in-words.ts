import type { Codec, Decoded } from "../codec.ts";
import { controlIn } from "../text/control-in.ts";
import { limitInDigits } from "../text/decimal.ts";
import { mostElements } from "./elements.ts";
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

/** The 1344 divisors of 735134400, the longest list of a case, are 11 KB in digits. */
const longestInBytes = 2 ** 16;

function decode(bytes: Uint8Array): Decoded {
  const control = controlIn(bytes.subarray(0, longestInBytes));
  if (control !== null) return { kind: "invalid", offset: control };
  if (bytes.length > longestInBytes)
    return { kind: "invalid", offset: longestInBytes };
  const text = Buffer.from(bytes).toString("latin1");
  const value = longestList(text.match(together) ?? []);
  if (value.length > mostElements) return { kind: "invalid", offset: 0 };
  if (value.length === 0) return { kind: "incomplete", neededInBytes: null };
  const lengthInBytes = bytes.length;
  return { kind: "value", value, lengthInBytes, isFinal: false };
}

/** The last one of those that are as long. */
function longestList(lists: readonly string[]): readonly bigint[] {
  let longest: readonly string[] = [];
  for (const list of lists) {
    const numbers = numbersOf(list);
    if (numbers.length >= longest.length) longest = numbers;
  }
  return longest.map(BigInt);
}

function numbersOf(text: string): readonly string[] {
  const numbers = text.match(/\d+/g) ?? [];
  return numbers.filter(({ length }) => length <= limitInDigits);
}
