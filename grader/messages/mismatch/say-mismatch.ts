import type { Localized } from "../../core/exercise/exercise.ts";
import type { Mismatch } from "../../core/verdict.ts";
import { sayingFor, type Sayings } from "../language/by-kind.ts";
import type { SentenceContext } from "../program/subject.ts";
import { endingMismatches } from "./ending-mismatches.ts";
import { silenceMismatches } from "./silence-mismatches.ts";
import { valueMismatches } from "./value-mismatches.ts";

const mismatches: Sayings<Mismatch, SentenceContext> = {
  ...valueMismatches,
  ...silenceMismatches,
  ...endingMismatches,
};

/** What happened, in one or two sentences that a first-year student understands. */
export function sayMismatch(
  mismatch: Mismatch,
  context: SentenceContext,
): Localized {
  return sayingFor(mismatches, context)(mismatch.kind, mismatch);
}
