import type { Group } from "../core/exercise/exercise.ts";
import { GraderFault } from "../core/errors.ts";
import { maxScore } from "./max-score.ts";
import { multiply, roundToHundredths, sum } from "./rational.ts";
import type { Rational } from "./rational.ts";
import type { ScoredCase } from "./scored-case.ts";
import { settleWeights } from "./settle-weights.ts";
import type { SettledGroup } from "./settle-weights.ts";
import { tallyGroup } from "./tally-group.ts";

/** One group of a half, rounded to be shown. */
export interface GroupScore {
  readonly id: string;
  /** In points of the half, after the weights of missing groups went to `core` and all were normalised to 100. */
  readonly weight: number;
  /** `null` when a fault of ours keeps it from being known. */
  readonly score: number | null;
  readonly passed: number;
  /** Applicable cases. */
  readonly total: number;
}

/** The score of one half out of 100. */
export interface HalfScore {
  readonly score: number | null;
  readonly maxScore: number;
  /** The score before it is rounded, for sums. */
  readonly exact: Rational | null;
  readonly groups: readonly GroupScore[];
}

/** Scores the cases of one half, the pair among them; a half without a program has no cases, and scores 0. */
export function scoreHalf(
  cases: readonly ScoredCase[],
  weights: readonly Group[],
): HalfScore {
  refuseStrays(cases, weights);
  const groups = settleWeights(
    weights.map((group) => tallyGroup(group, cases)),
  );
  const exact = groups.some(({ hasFault }) => hasFault)
    ? null
    : sum(groups.map(earned));
  return {
    score: exact && roundToHundredths(exact),
    maxScore,
    exact,
    groups: groups.map(showGroup),
  };
}

function earned(group: SettledGroup): Rational {
  return multiply(group.points, group.share);
}

function showGroup(group: SettledGroup): GroupScore {
  return {
    id: group.id,
    weight: roundToHundredths(group.points),
    score: group.hasFault ? null : roundToHundredths(earned(group)),
    passed: group.passed,
    total: group.total,
  };
}

/** A case of an unknown group would silently cost or give nothing. */
function refuseStrays(
  cases: readonly ScoredCase[],
  weights: readonly Group[],
): void {
  const stray = cases.find(
    ({ group }) => !weights.some(({ id }) => id === group),
  );
  if (stray === undefined) return;
  throw new GraderFault({
    kind: "internal",
    detail: `No weight is known for the group "${stray.group}".`,
  });
}
