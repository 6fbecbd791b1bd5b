import { type Outcome, type Outcomes, wholeReport } from "./outcomes.ts";

/** What was decided otherwise the second time. */
export interface Difference {
  /** A half, a pair, a case, … */
  readonly what: string;
  readonly before: Outcome;
  readonly after: Outcome;
}

const written: Outcome = { verdict: "written", words: "" };
const absent: Outcome = { verdict: "not there", words: "" };

/** What two gradings of one submission decide differently; a report that is missing is one difference. */
export function differencesBetween(
  before: Outcomes,
  after: Outcomes,
): readonly Difference[] {
  const reports = [before, after].map((each) => each.get(wholeReport));
  if (reports.some((report) => report !== undefined)) {
    const [first = written, second = written] = reports;
    return [{ what: wholeReport, before: first, after: second }].filter(isReal);
  }
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((what) => ({
      what,
      before: before.get(what) ?? absent,
      after: after.get(what) ?? absent,
    }))
    .filter(isReal);
}

function isReal({ before, after }: Difference): boolean {
  return before.verdict !== after.verdict;
}

/** A difference in lines for a reader, with the reason of each side that has one. */
export function sayDifference({ what, before, after }: Difference): string {
  const reasons = [before, after].filter(({ words }) => words !== "");
  return [
    `  ${what}: ${before.verdict} -> ${after.verdict}`,
    ...reasons.map(({ verdict, words }) => `    ${verdict}: ${words}`),
  ].join("\n");
}
