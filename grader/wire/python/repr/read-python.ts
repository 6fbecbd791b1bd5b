import type { Value } from "../../../core/exercise/value.ts";
import { refuse } from "../input.ts";
import {
  textOfBytesLiteral,
  textOfStringLiteral,
  textOfUnicodeLiteral,
} from "../literal/escapes.ts";
import { takeQuoted } from "../literal/quoted.ts";
import { type Scanner, nothing, peek } from "../literal/scanner.ts";
import { readToken, tokenAt } from "../literal/token.ts";
import { readBraces, readCall, readList, readTuple } from "./collections.ts";
import { calledNames, tokens } from "./tokens.ts";

type Unquote = (quoted: string) => string | null;

/** How a string literal is read, by the letter before its quotes. */
const unquotes: ReadonlyMap<string, Unquote> = new Map([
  ["", textOfStringLiteral],
  ["b", textOfBytesLiteral],
  ["u", textOfUnicodeLiteral],
]);

const brackets = new Map([
  ["[", readList],
  ["(", readTuple],
  ["{", readBraces],
]);

/** Reads one literal as `repr` of Python 2 or 3 writes it; the scanner is at its first character. */
export function readPython(scanner: Scanner, depth: number): Value {
  const read = brackets.get(peek(scanner));
  if (read !== undefined) return read(scanner, { read: readPython, depth });
  const word = tokenAt(scanner);
  const next = scanner.text.charAt(scanner.at + word.length);
  const unquote = next === "'" || next === '"' ? unquotes.get(word) : undefined;
  if (unquote !== undefined) {
    scanner.at += word.length;
    return readText(scanner, unquote);
  }
  const isCall = next === "(" && calledNames.includes(word);
  return isCall
    ? readCall(scanner, { read: readPython, depth })
    : readToken(scanner, tokens);
}

function readText(scanner: Scanner, unquote: Unquote): Value {
  const start = scanner.at;
  const text = unquote(takeQuoted(scanner));
  if (text === null) refuse(scanner, start);
  return text ?? nothing;
}
