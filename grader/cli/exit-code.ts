import type {
  CaseReport,
  ExerciseReport,
  OutcomeReport,
  Report,
} from "../report/document.ts";

/** What the command's exit code says; `DESIGN` fixes the numbers. */
export const exitCodes = {
  passed: 0,
  failed: 1,
  unusable: 2,
  fault: 3,
} as const;

/** The exit code of a graded submission. Only cases that count decide; a case that was asked for by its id counts by itself. */
export function exitCodeOf(
  { exercises }: Report,
  caseId: string | null,
): number {
  if (exercises.some(({ score }) => score === null)) return exitCodes.fault;
  const outcomes = exercises.flatMap((exercise) =>
    caseId === null ? countedOutcomes(exercise) : exercise.cases,
  );
  if (outcomes.some(({ verdict }) => verdict === "fault"))
    return exitCodes.fault;
  const isComplete = caseId !== null || exercises.every(hasPrograms);
  return isComplete && outcomes.every(isFine)
    ? exitCodes.passed
    : exitCodes.failed;
}

function countedOutcomes(exercise: ExerciseReport): readonly OutcomeReport[] {
  const { cases, pair } = exercise;
  const counted = cases.filter((one) => countsIn(exercise, one));
  return pair === null ? counted : [...counted, pair];
}

function countsIn({ halves }: ExerciseReport, one: CaseReport): boolean {
  return halves
    .filter(({ role }) => role === one.role)
    .flatMap(({ groups }) => groups)
    .some(({ id, weight }) => id === one.group && weight > 0);
}

function hasPrograms({ halves }: ExerciseReport): boolean {
  return halves.every(({ problem }) => problem === null);
}

function isFine({ verdict, skip }: OutcomeReport): boolean {
  return verdict === "pass" || skip?.kind === "not-applicable";
}
