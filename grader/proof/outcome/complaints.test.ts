import { describe, expect, it } from "vitest";
import { allFixtures } from "../../../fixtures/fixture.ts";
import { sampleReport } from "../../report/sample-report.suite.ts";
import { complaintsAbout } from "./complaints.ts";

const [fixture] = allFixtures().filter(
  ({ expected }) => expected.needs === undefined,
);
if (fixture === undefined) throw new Error("there is no fixture");
const { expected } = fixture;

function complaints(
  report: object | null,
  exitCode: number,
): readonly string[] {
  const stdout = report === null ? "" : JSON.stringify(report);
  return complaintsAbout(expected, { exitCode, stdout, stderr: "no lane" });
}

describe("a quiet grading", () => {
  const sample = sampleReport();
  const { total: score } = expected.score;
  const right = { ...sample, totals: { ...sample.totals, score } };

  it("has nothing wrong where it says what is expected", () => {
    expect(complaints(right, expected.exitCode)).toEqual([]);
  });

  it.each([
    ["no report", null, 3, "No report. no lane"],
    ["another exit code", right, 3, "exit code 3 instead of"],
    [
      "another score",
      { ...right, totals: { ...right.totals, score: 1.25 } },
      expected.exitCode,
      "1.25 points",
    ],
  ])("has %s wrong", (_what, report, exitCode, said) => {
    expect(complaints(report, exitCode).join()).toContain(said);
  });
});
