import type { Opaque, Value } from "../../../core/exercise/value.ts";
import type { Decoded } from "../../codec.ts";
import { latin1Of } from "../bytes/byte-text.ts";
import { type Input, hasStopped, inputOf, refuse, wait } from "../input.ts";
import { limits } from "../limits.ts";

/** Bytes that are read as text: one character for each byte, so that places in both are the same. */
export interface Scanner extends Input {
  readonly text: string;
  /** Values read so far. */
  count: number;
}

/** Reads one value that lies so many levels deep; what it returns after a stop means nothing. */
export type ReadValue = (scanner: Scanner, depth: number) => Value;

export const nothing: Opaque = { opaque: "nothing" };

const blanks = /[ \t\n\v\f\r\0]*/y;

/** After these a value is complete; a number or a word might go on. */
const closers = "])}'\"";

/** One value, with blanks, line ends and the NULs of a fixed block around it. */
export function decodeLiteral(bytes: Uint8Array, read: ReadValue): Decoded {
  const scanner = scannerOf(bytes);
  const value = readBounded(scanner, read, 0);
  const isFinal = closers.includes(scanner.text.charAt(scanner.at - 1));
  skipBlanks(scanner);
  if (!isFinal && scanner.at < bytes.length) refuse(scanner, scanner.at);
  return (
    scanner.stop ?? { kind: "value", value, lengthInBytes: scanner.at, isFinal }
  );
}

function scannerOf(bytes: Uint8Array): Scanner {
  const text = latin1Of(bytes.subarray(0, limits.inBytes));
  return { ...inputOf(bytes), text, count: 0 };
}

/** Skips blanks and reads a value, unless there are too many or it lies too deep. */
export function readBounded(
  scanner: Scanner,
  read: ReadValue,
  depth: number,
): Value {
  skipBlanks(scanner);
  scanner.count += 1;
  const isTooMuch = depth > limits.depth || scanner.count > limits.nodes;
  if (isTooMuch) refuse(scanner, scanner.at);
  if (peek(scanner) === "") wait(scanner);
  return hasStopped(scanner) ? nothing : read(scanner, depth);
}

export function skipBlanks(scanner: Scanner): void {
  if (peek(scanner) > " ") return;
  blanks.lastIndex = scanner.at;
  if (blanks.test(scanner.text)) scanner.at = blanks.lastIndex;
}

/** The next character; empty at the end. */
export function peek({ text, at }: Scanner): string {
  return text.charAt(at);
}

/** Steps over this character if it is the next one. */
export function accept(scanner: Scanner, character: string): boolean {
  const isThere = peek(scanner) === character;
  if (isThere) scanner.at += 1;
  return isThere;
}

/** Stops where this character, after blanks, is not the next one. */
export function demand(scanner: Scanner, character: string): void {
  skipBlanks(scanner);
  if (peek(scanner) === "") wait(scanner);
  else if (!accept(scanner, character)) refuse(scanner, scanner.at);
}
