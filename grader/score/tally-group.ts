import type { Group } from "../core/exercise/exercise.ts";
import { fromDecimal, ratio, sum } from "./rational.ts";
import type { Rational } from "./rational.ts";
import { isApplicable } from "./scored-case.ts";
import type { ScoredCase } from "./scored-case.ts";

/** What the cases of one group came to, before its weight is settled. */
export interface GroupTally {
  readonly id: string;
  readonly weight: Rational;
  /** Sum of the weights of the applicable cases. */
  readonly applicable: Rational;
  /** Weights of the passed cases ÷ weights of the applicable ones, 0 to 1. */
  readonly share: Rational;
  readonly passed: number;
  readonly total: number;
  readonly hasFault: boolean;
}

export function tallyGroup(
  group: Group,
  cases: readonly ScoredCase[],
): GroupTally {
  const own = cases.filter((each) => each.group === group.id);
  const applicable = own.filter(isApplicable);
  const passed = applicable.filter(({ verdict }) => verdict.kind === "pass");
  return {
    id: group.id,
    weight: fromDecimal(group.weight),
    applicable: weightOf(applicable),
    share: ratio(weightOf(passed), weightOf(applicable)),
    passed: passed.length,
    total: applicable.length,
    hasFault: own.some(({ verdict }) => verdict.kind === "fault"),
  };
}

function weightOf(cases: readonly ScoredCase[]): Rational {
  return sum(cases.map(({ weight }) => fromDecimal(weight)));
}
