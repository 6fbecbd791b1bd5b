import type { Codec } from "../codec.ts";
import { showFloat } from "./bytes/number-text.ts";
import { readJson } from "./json/read-json.ts";
import { decodeLiteral } from "./literal/scanner.ts";
import { writeLiteral } from "./literal/write-literal.ts";

/** JSON with exact integers, written as Python's `json.dumps` writes it: in ASCII, a blank after each comma. */
export const jsonCodec: Codec = {
  id: "json",
  family: "json",
  encode: (value) => writeLiteral(value, { text: showText, float: finite }),
  decode: (bytes) => decodeLiteral(bytes, readJson),
};

function showText(text: string): string {
  return JSON.stringify(text).replaceAll(/[^\0-\x7f]/g, (unit) => {
    const hex = unit.charCodeAt(0).toString(16);
    return `\\u${hex.padStart(4, "0")}`;
  });
}

/** JSON has neither infinity nor NaN. */
function finite(value: number): string | null {
  return Number.isFinite(value) ? showFloat(value) : null;
}
