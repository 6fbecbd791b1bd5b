import type { Fixture } from "../../../fixtures/fixture.ts";
import { type Grading, reportOf } from "../../../fixtures/grading.ts";

/** What a grading has wrong beside what the fixture's `expected.json` says: two that fail alike differ in nothing. */
export function complaintsAbout(
  expected: Fixture["expected"],
  grading: Grading,
): readonly string[] {
  const report = reportIn(grading);
  if (typeof report === "string") return [report];
  const outcomes = report.exercises.flatMap(({ cases, pair }) =>
    pair === null ? cases : [...cases, pair],
  );
  const faults = outcomes.filter(({ verdict }) => verdict === "fault").length;
  if (faults > 0) return [`${faults} faults`];
  // Without it, this machine may have to say something else.
  if (expected.needs !== undefined) return [];
  const { score } = report.totals;
  const is = `${String(score)} points, exit code ${String(grading.exitCode)}`;
  const should = `${String(expected.score.total)} points, exit code ${expected.exitCode}`;
  return is === should ? [] : [`${is} instead of ${should}`];
}

function reportIn(grading: Grading): ReturnType<typeof reportOf> | string {
  try {
    return reportOf(grading);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
