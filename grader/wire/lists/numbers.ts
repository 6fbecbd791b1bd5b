import { type Value, isList } from "../../core/exercise/value.ts";
import type { Codec, Decoded } from "../codec.ts";
import { limitInDigits } from "../text/decimal.ts";
import { mostElements } from "./elements.ts";

/** What stands between the numbers of a list where we write it. */
const separators = {
  "comma-blank": ", ",
  comma: ",",
  blank: " ",
  line: "\n",
  semicolon: ";",
  hash: "#",
} as const;

/** Whole numbers in decimal digits, whatever separates them: `1, 2, 4`, `1#2#4`, ` 2 6 3 `; the id says how we write it. */
export const numberCodecs: readonly Codec[] = Object.entries(separators).map(
  ([name, separator]) => ({
    id: `numbers:${name}`,
    family: "text",
    encode: (value) => writeNumbers(value, separator),
    decode,
  }),
);

/** `null` for what is no list of whole numbers, or an empty one, which cannot be told from silence. */
export function writeNumbers(
  value: Value,
  separator: string,
): Uint8Array | null {
  if (!isList(value) || value.length === 0) return null;
  if (!value.every((member) => typeof member === "bigint")) return null;
  return Buffer.from(value.map(String).join(separator));
}

/** Neither stands between the numbers of a list, nor in them: letters, and characters such as `²` and `½`. */
const stray = /[\p{L}\p{No}]/u;

/** The 26 880 divisors of a number below 10¹⁵, with a comma and a blank behind each. */
const longestInBytes = 2 ** 19;

/** A dash between digits separates; `2.0` is the whole number that a division gave. */
const number = /(?:(?<!\d)-)?\d+(?:\.0+(?!\d))?/g;

function decode(bytes: Uint8Array): Decoded {
  const text = Buffer.from(bytes.subarray(0, longestInBytes)).toString(
    "latin1",
  );
  const end = readableIn(text);
  if (end < bytes.length) return { kind: "invalid", offset: end };
  const words = numbersIn(text);
  if (words === null) return { kind: "invalid", offset: 0 };
  if (words.length === 0) return { kind: "incomplete", neededInBytes: null };
  const value = words.map((word) => BigInt(word.split(".", 1)[0] ?? word));
  return { kind: "value", value, lengthInBytes: bytes.length, isFinal: false };
}

/** How much of the text can be a list: up to the word, digits before it included, in which the first stray stands. */
function readableIn(text: string): number {
  const at = text.search(stray);
  let end = at < 0 ? text.length : at;
  while (at >= 0 && end > 0 && isDigit(text.charAt(end - 1))) end -= 1;
  return end;
}

function isDigit(character: string): boolean {
  return character >= "0" && character <= "9";
}

/** `null` where there are too many, or one is too long; nobody looks any further then. */
function numbersIn(text: string): readonly string[] | null {
  const words: string[] = [];
  for (const [word] of text.matchAll(number)) {
    if (word.length > limitInDigits || words.length >= mostElements)
      return null;
    words.push(word);
  }
  return words;
}
