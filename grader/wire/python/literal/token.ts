import type { Value } from "../../../core/exercise/value.ts";
import { floatOf, integerOf } from "../bytes/number-text.ts";
import { refuse, wait } from "../input.ts";
import { limits } from "../limits.ts";
import { type Scanner, nothing, peek } from "./scanner.ts";

/** The numbers and words of a notation. */
export interface Tokens {
  readonly integer: RegExp;
  readonly float: RegExp;
  /** Matches the longest text that may be the beginning of a number, perhaps none. */
  readonly beginning: RegExp;
  readonly words: ReadonlyMap<string, Value>;
  /** Words that something else must follow. */
  readonly prefixes: readonly string[];
}

const token = /[\w.+-]*/y;

/** The letters, digits, signs and points from here on, which are not stepped over. */
export function tokenAt({ text, at }: Scanner): string {
  token.lastIndex = at;
  return token.test(text) ? text.slice(at, token.lastIndex) : "";
}

/** Reads a number or a word. */
export function readToken(scanner: Scanner, tokens: Tokens): Value {
  const start = scanner.at;
  const found = tokenAt(scanner);
  const value = numberOf(found, tokens) ?? tokens.words.get(found) ?? null;
  scanner.at += found.length;
  if (value !== null) return value;
  const isCut = peek(scanner) === "" && isBeginning(found, tokens);
  if (isCut) wait(scanner);
  else refuse(scanner, start + plausibleLength(found, tokens));
  return nothing;
}

function numberOf(text: string, { integer, float }: Tokens): Value | null {
  if (integer.test(text)) return integerOf(text);
  return float.test(text) ? floatOf(text) : null;
}

function isBeginning(text: string, tokens: Tokens): boolean {
  const words = [...tokens.words.keys(), ...tokens.prefixes];
  return (
    plausibleLength(text, tokens) === text.length ||
    words.some((word) => word.startsWith(text))
  );
}

/** How much of the text may belong to a number. */
function plausibleLength(text: string, { beginning }: Tokens): number {
  const length = beginning.exec(text)?.[0].length ?? 0;
  return Math.min(length, limits.decimalDigits);
}
