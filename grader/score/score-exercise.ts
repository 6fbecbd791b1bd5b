import { maxScore } from "./max-score.ts";
import { fromDecimal, ratio, roundToHundredths, sum } from "./rational.ts";
import type { Rational } from "./rational.ts";

interface Known {
  /** Not rounded; `null` when a fault of ours keeps it from being known. */
  readonly exact: Rational | null;
}

/** Points out of `maxScore`; both `null` when a fault of ours keeps the score from being known. */
export interface ExactScore extends Known {
  readonly score: number | null;
  readonly maxScore: number;
}

/** The mean of the halves that were graded: both, or the one that was asked for. */
export function scoreExercise(halves: readonly Known[]): ExactScore {
  const total = sumOfKnown(halves);
  const exact = total && ratio(total, fromDecimal(halves.length));
  return { score: exact && roundToHundredths(exact), maxScore, exact };
}

/** The points of several exercises together. */
export function scoreTotals(exercises: readonly Known[]): ExactScore {
  const exact = sumOfKnown(exercises);
  return {
    score: exact && roundToHundredths(exact),
    maxScore: maxScore * exercises.length,
    exact,
  };
}

/** `null` as soon as one of them is not known. */
function sumOfKnown(scores: readonly Known[]): Rational | null {
  const known = scores.flatMap(({ exact }) => exact ?? []);
  return known.length === scores.length ? sum(known) : null;
}
