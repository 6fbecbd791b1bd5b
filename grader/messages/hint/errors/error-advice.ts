import type { Localized } from "../../../core/exercise/exercise.ts";

/** Advice for one kind of error text, as interpreters write it on the standard error. */
export interface ErrorAdvice {
  readonly pattern: RegExp;
  readonly advice: Localized;
}
