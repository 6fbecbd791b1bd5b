import type { Value } from "../core/exercise/value.ts";
import type { Codec } from "./codec.ts";
import { decodeDecimal, decodeDecimalLine } from "./text/decimal.ts";
import { decodeWords } from "./text/words.ts";

export { integersIn } from "./text/integers-in.ts";

/** A whole number as decimal digits in ASCII, which UTF-8 and Latin-1 share. */
export const textCodecs = {
  text: {
    id: "text",
    family: "text",
    encode: (value) => encodeDecimal(value, ""),
    decode: decodeDecimal,
  },
  "text/newline": {
    id: "text/newline",
    family: "text",
    encode: (value) => encodeDecimal(value, "\n"),
    decode: decodeDecimalLine,
  },
  "text/crlf": {
    id: "text/crlf",
    family: "text",
    encode: (value) => encodeDecimal(value, "\r\n"),
    decode: decodeDecimalLine,
  },
  /** Words around one number: for reading what a program says; written, it is the bare number. */
  "text/words": {
    id: "text/words",
    family: "text",
    encode: (value) => encodeDecimal(value, ""),
    decode: decodeWords,
  },
} as const satisfies Readonly<Record<string, Codec>>;

function encodeDecimal(value: Value, terminator: string): Uint8Array | null {
  if (typeof value !== "bigint") return null;
  return new TextEncoder().encode(String(value) + terminator);
}
