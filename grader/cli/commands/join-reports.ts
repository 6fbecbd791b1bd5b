import { createHash } from "node:crypto";
import { GraderFault } from "../../core/errors.ts";
import type { Report } from "../../report/document.ts";

/** One report of all the exercises of a submission, from a report of each. */
export function joinReports(reports: readonly Report[]): Report {
  const [first, ...more] = reports;
  if (first === undefined)
    throw new GraderFault({ kind: "internal", detail: "nothing was graded" });
  if (more.length === 0) return first;
  return {
    ...first,
    grader: { ...first.grader, suite: suiteOf(reports) },
    retried: reports.flatMap(({ retried }) => retried),
    exercises: reports.flatMap(({ exercises }) => exercises),
    totals: {
      score: reports.map(({ totals }) => totals.score).reduce(plus),
      maxScore: sum(reports.map(({ totals }) => totals.maxScore)),
    },
    durationMs: sum(reports.map(({ durationMs }) => durationMs)),
  };
}

function suiteOf(reports: readonly Report[]): string {
  const hash = createHash("sha256");
  for (const { grader } of reports) hash.update(`${grader.suite}\n`);
  return `sha256:${hash.digest("hex")}`;
}

/** Unknown as soon as one part is; scores have two decimals. */
function plus(left: number | null, right: number | null): number | null {
  if (left === null || right === null) return null;
  return Math.round((left + right) * 100) / 100;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((left, right) => left + right, 0);
}
