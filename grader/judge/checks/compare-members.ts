import { type Value, showValue } from "../../core/exercise/value.ts";
import { holdsValue, sameValue } from "../../wire/same-value.ts";

/** How a list differs from the right one, member by member. */
export interface MemberDifference {
  readonly missing: readonly string[];
  /** Members that have no business there. */
  readonly extra: readonly string[];
  /** Members that should be there once, and are there more often. */
  readonly repeated: readonly string[];
}

export function compareMembers(
  actual: readonly Value[],
  expected: readonly Value[],
): MemberDifference {
  return {
    missing: shown(expected.filter((member) => !holdsValue(actual, member))),
    extra: shown(actual.filter((member) => !holdsValue(expected, member))),
    repeated: shown(expected.filter((member) => count(actual, member) > 1)),
  };
}

function count(list: readonly Value[], member: Value): number {
  return list.filter((other) => sameValue(other, member)).length;
}

/** Each once, in their order. */
function shown(members: readonly Value[]): readonly string[] {
  return [...new Set(members.map(showValue))];
}
