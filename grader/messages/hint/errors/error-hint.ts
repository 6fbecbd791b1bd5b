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

function adviceFor(line: string): Localized | undefined {
  return known.find(({ pattern }) => pattern.test(line))?.advice;
}

/** Advice for the last line of an error text that we know; `null` where we know none. */
export function errorHint(stderr: readonly string[]): Localized | null {
  const newestFirst = stderr.toReversed();
  const line = newestFirst.find((text) => adviceFor(text) !== undefined);
  return line === undefined ? null : (adviceFor(line) ?? null);
}
