import type { ExerciseReport, Report } from "../report/document.ts";

/** What the command's exit code says; `DESIGN` fixes the numbers. */
export const exitCodes = {
  passed: 0,
  failed: 1,
  unusable: 2,
  fault: 3,
} as const;

/** The exit code of a graded submission: only cases that count decide. */
export function exitCodeOf({ exercises }: Report): number {
  if (exercises.some(({ score }) => score === null)) return exitCodes.fault;
  return exercises.every(allPassed) ? exitCodes.passed : exitCodes.failed;
}

function allPassed({ halves, cases, pair }: ExerciseReport): boolean {
  const counts = (role: string, group: string): boolean =>
    halves
      .filter((half) => half.role === role)
      .some(({ groups }) =>
        groups.some(({ id, weight }) => id === group && weight > 0),
      );
  const verdicts = cases
    .filter(({ role, group }) => counts(role, group))
    .map(isFine);
  const havePrograms = halves.every(({ problem }) => problem === null);
  return havePrograms && verdicts.every(Boolean) && (!pair || isFine(pair));
}

function isFine(
  outcome:
    ExerciseReport["cases"][number] | NonNullable<ExerciseReport["pair"]>,
): boolean {
  return outcome.verdict === "pass" || outcome.skip?.kind === "not-applicable";
}
