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

/** Numbers with anything between them that is neither a letter nor a digit, in brackets or without. */
const list = /^[^\p{L}\p{N}]*(?:[\p{Nd}]+(?:[^\p{L}\p{N}]+|$))*/u;

/** A dash between digits separates; `2.0` is the whole number that a division gave. */
const number = /(?:(?<!\d)-)?\d+(?:\.0+(?!\d))?/g;

function decode(bytes: Uint8Array): Decoded {
  const text = Buffer.from(bytes).toString("latin1").replaceAll("\0", " ");
  const readable = list.exec(text)?.[0] ?? "";
  if (readable.length < text.length)
    return { kind: "invalid", offset: readable.length };
  const words = text.match(number) ?? [];
  if (words.length === 0) return { kind: "incomplete", neededInBytes: null };
  if (words.length > mostElements || words.some(isTooLong))
    return { kind: "invalid", offset: 0 };
  const value = words.map((word) => BigInt(word.split(".", 1)[0] ?? word));
  return { kind: "value", value, lengthInBytes: bytes.length, isFinal: false };
}

function isTooLong({ length }: string): boolean {
  return length > limitInDigits;
}
