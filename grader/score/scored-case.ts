import type { PairTask } from "../core/exercise/exercise.ts";
import type { Verdict } from "../core/verdict.ts";

/** What of a case counts for the score. */
export interface ScoredCase {
  readonly group: string;
  readonly weight: number;
  readonly verdict: Verdict;
}

/** The pair as it counts in each half: one more case of its group. */
export function pairAsCase(pair: PairTask, verdict: Verdict): ScoredCase {
  return { group: pair.group, weight: pair.weight, verdict };
}

/** Whether the case stays in the denominator; only a case that the student's own choice of format rules out leaves it. */
export function isApplicable({ verdict }: ScoredCase): boolean {
  return verdict.kind !== "skip" || verdict.reason.kind !== "not-applicable";
}
