import { add, fromDecimal, isPositive, ratio, sum, zero } from "./rational.ts";
import type { Rational } from "./rational.ts";
import type { GroupTally } from "./tally-group.ts";

/** A tally with its share of the half. */
export interface SettledGroup extends GroupTally {
  /** In points; the points of all groups together are 100, or 0 if no group with weight has an applicable case. */
  readonly points: Rational;
}

/** The group that inherits the weight of groups which a half does not have. */
const heir = "core";

/** Turns the groups' weights into points of a half, which has 100. */
export function settleWeights(
  tallies: readonly GroupTally[],
): readonly SettledGroup[] {
  const orphaned = tallies.filter((tally) => !isPositive(tally.applicable));
  const inherited = sum(orphaned.map(({ weight }) => weight));
  const weights = tallies.map((tally) => settledWeight(tally, inherited));
  const perPoint = ratio(sum(weights), fromDecimal(100));
  return tallies.map((tally, index) => ({
    ...tally,
    points: ratio(weights[index] ?? zero, perPoint),
  }));
}

function settledWeight(tally: GroupTally, inherited: Rational): Rational {
  if (!isPositive(tally.applicable)) return zero;
  return tally.id === heir ? add(tally.weight, inherited) : tally.weight;
}
