import type { Localized } from "../../../core/exercise/exercise.ts";
import type { ErrorAdvice } from "./error-advice.ts";
import { languageErrors } from "./language-errors.ts";
import { networkErrors } from "./network-errors.ts";
import { valueErrors } from "./value-errors.ts";

const known: readonly ErrorAdvice[] = [
  ...valueErrors,
  ...networkErrors,
  ...languageErrors,
];

/** An error says what it is at its beginning; a line may be as long as a page, and is then no error of any language. */
const longestLookInCharacters = 2000;

function adviceFor(line: string): Localized | undefined {
  const start = line.slice(0, longestLookInCharacters);
  return known.find(({ pattern }) => pattern.test(start))?.advice;
}

/** Advice for the last line of an error text that we know; `null` where we know none. */
export function errorHint(stderr: readonly string[]): Localized | null {
  const newestFirst = stderr.toReversed();
  const line = newestFirst.find((text) => adviceFor(text) !== undefined);
  return line === undefined ? null : (adviceFor(line) ?? null);
}
