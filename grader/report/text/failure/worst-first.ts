import type { CaseReport, ExerciseReport } from "../../document.ts";

function isApplicable({ skip }: CaseReport): boolean {
  return skip?.kind !== "not-applicable";
}

function groupOf(exercise: ExerciseReport, { role, group }: CaseReport) {
  const half = exercise.halves.find((candidate) => candidate.role === role);
  const groups = half?.groups ?? [];
  const index = groups.findIndex(({ id }) => id === group);
  return { index, weight: groups[index]?.weight ?? 0 };
}

/** Share of a half that a failed case costs: group weight × case weight ÷ weights of the applicable cases. */
function lostPoints(exercise: ExerciseReport, lost: CaseReport): number {
  const total = exercise.cases
    .filter(({ role, group }) => role === lost.role && group === lost.group)
    .filter(isApplicable)
    .reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return 0;
  return (groupOf(exercise, lost).weight * lost.weight) / total;
}

/** The failed cases, those that cost most first; equal ones in the order of their groups, then as specified. */
export function worstFirst(exercise: ExerciseReport): readonly CaseReport[] {
  const order = (failed: CaseReport): number => groupOf(exercise, failed).index;
  return exercise.cases
    .filter(({ verdict }) => verdict === "fail")
    .toSorted(
      (one, other) =>
        lostPoints(exercise, other) - lostPoints(exercise, one) ||
        order(one) - order(other),
    );
}
