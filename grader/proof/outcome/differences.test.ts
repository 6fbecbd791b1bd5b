import { describe, expect, it } from "vitest";
import {
  sampleCase,
  sampleHalf,
  sampleMismatch,
  sampleReport,
} from "../../report/sample-report.suite.ts";
import { differencesBetween, sayDifference } from "./differences.ts";
import { outcomesIn, outcomesOf } from "./outcomes.ts";

const id = "sums/server/core/one";
const silent = sampleMismatch({
  kind: "nothing-received",
  step: 1,
  asked: "7",
  expected: ["9"],
  silence: { kind: "closed", how: "end" },
});
const failed = sampleCase(id, { verdict: "fail", mismatch: silent });
const quiet = sampleReport();

function sayAll(other: ReturnType<typeof sampleReport>): readonly string[] {
  const found = differencesBetween(outcomesIn(quiet), outcomesIn(other));
  return found.map(({ what, before, after }) =>
    [what, before.verdict, after.verdict].join(" "),
  );
}

describe("two reports", () => {
  it("do not differ in times and transcripts", () => {
    const [sample] = sampleReport().exercises;
    const cases = [
      sampleCase(id, {
        durationMs: 99,
        transcript: [{ kind: "input-ended", at: 1, step: 0 }],
      }),
    ];

    expect(sayAll({ ...quiet, durationMs: 9 })).toEqual([]);
    expect(sayAll(sampleReport({ ...sample, cases }))).toEqual([]);
  });

  it.each([
    ["a verdict", { cases: [failed] }, `${id} pass fail (nothing-received)`],
    ["a case", { cases: [] }, `${id} pass not there`],
    [
      "the points of a half",
      { halves: [sampleHalf("server", { score: 45 }), sampleHalf("client")] },
      "sums/server 50 45",
    ],
    [
      "a half that a fault left without points",
      { halves: [sampleHalf("server", { score: null }), sampleHalf("client")] },
      "sums/server 50 no score",
    ],
    [
      "the pair",
      { pair: failed },
      "sums/pair not there fail (nothing-received)",
    ],
  ])("differ in %s", (_what, changes, said) => {
    expect(sayAll(sampleReport(changes))).toEqual([said]);
  });

  it("differ in the network and in what was tried once more", () => {
    const message = { "pt-BR": "falha", en: "fault" };
    const other = {
      ...quiet,
      isolation: { network: "namespace", walls: "none", because: null },
      retried: [{ kind: "internal", message }],
    } as const;

    expect(sayAll(other)).toEqual([
      "network host namespace",
      "retried nothing internal",
    ]);
  });

  it("differ in the kind of a mismatch, and both reasons are said", () => {
    const flooded = sampleMismatch({
      kind: "flooded",
      step: 1,
      asked: "7",
      limitInBytes: 8,
    });
    const first = outcomesIn(sampleReport({ cases: [failed] }));
    const other = { ...failed, mismatch: flooded };

    const [found] = differencesBetween(
      first,
      outcomesIn(sampleReport({ cases: [other] })),
    );

    expect(found && sayDifference(found).split("\n")).toEqual([
      `  ${id}: fail (nothing-received) -> fail (flooded)`,
      `    fail (nothing-received): ${silent.message.en}`,
      `    fail (flooded): ${flooded.message.en}`,
    ]);
  });
});

describe("a grading without a report", () => {
  const broken = outcomesOf({ exitCode: 3, stdout: "", stderr: "no lane" });

  it("is one difference from one with a report, in either order", () => {
    const whole = outcomesIn(quiet);

    expect(differencesBetween(whole, broken)).toMatchObject([
      { what: "report", after: { verdict: "none, exit code 3" } },
    ]);
    expect(differencesBetween(broken, whole)).toHaveLength(1);
  });

  it("is like another that ended in the same way", () => {
    expect(differencesBetween(broken, broken)).toEqual([]);
  });
});
