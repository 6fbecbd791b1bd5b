import type { Value } from "../../../core/exercise/value.ts";
import { textOf } from "../bytes/byte-text.ts";
import { hasStopped, refuse, wait } from "../input.ts";
import { readMembers } from "../literal/members.ts";
import { takeQuoted } from "../literal/quoted.ts";
import {
  type Scanner,
  demand,
  nothing,
  peek,
  readBounded,
  skipBlanks,
} from "../literal/scanner.ts";
import { type Tokens, readToken } from "../literal/token.ts";

const object = { opaque: "object" };

/** RFC 8259, and the three words that Python writes for floats that JSON does not have. */
const tokens: Tokens = {
  integer: /^-?(?:0|[1-9]\d*)$/,
  float: /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?$/i,
  beginning: /^-?(?:(?:0|[1-9]\d*)(?:\.\d*)?(?:(?<=\d)e[+-]?\d*)?)?/i,
  words: new Map<string, Value>([
    ["true", 1n],
    ["false", 0n],
    ["null", { opaque: "null" }],
    ["NaN", NaN],
    ["Infinity", Infinity],
    ["-Infinity", -Infinity],
  ]),
  prefixes: [],
};

/** Reads one JSON value; the scanner is at its first character. `JSON.parse` would round large integers. */
export function readJson(scanner: Scanner, depth: number): Value {
  switch (peek(scanner)) {
    case "[":
      return readStrict(scanner, "]", () =>
        readBounded(scanner, readJson, depth + 1),
      );
    case "{":
      readStrict(scanner, "}", () => readPair(scanner, depth));
      return object;
    case '"':
      return readText(scanner);
    default:
      return readToken(scanner, tokens);
  }
}

/** JSON has no comma behind the last member. */
function readStrict(
  scanner: Scanner,
  closing: string,
  readMember: () => Value,
): readonly Value[] {
  scanner.at += 1;
  const { values, hasLastComma } = readMembers(scanner, closing, readMember);
  if (hasLastComma && !hasStopped(scanner)) refuse(scanner, scanner.at - 1);
  return values;
}

function readPair(scanner: Scanner, depth: number): Value {
  skipBlanks(scanner);
  if (peek(scanner) === "") wait(scanner);
  else if (peek(scanner) !== '"') refuse(scanner, scanner.at);
  if (hasStopped(scanner)) return nothing;
  readText(scanner);
  demand(scanner, ":");
  return readBounded(scanner, readJson, depth + 1);
}

function readText(scanner: Scanner): Value {
  const start = scanner.at;
  const text = unquote(takeQuoted(scanner));
  if (text === null) refuse(scanner, start);
  return text ?? nothing;
}

/** From one character for each byte to the text that they say; `null` where an escape is wrong. */
function unquote(quoted: string): string | null {
  try {
    const text: unknown = JSON.parse(
      `"${textOf(Buffer.from(quoted, "latin1"))}"`,
    );
    return typeof text === "string" ? text : null;
  } catch {
    return null;
  }
}
