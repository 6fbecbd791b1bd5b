import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import type { Verdict } from "../core/verdict.ts";
import { pairAsCase } from "./scored-case.ts";
import type { ScoredCase } from "./scored-case.ts";
import { scoreHalf } from "./score-half.ts";

const weights = [
  { id: "requirements", weight: 15 },
  { id: "core", weight: 60 },
  { id: "edge", weight: 25 },
  { id: "robustness", weight: 0 },
];

const pass: Verdict = { kind: "pass" };
const fail: Verdict = {
  kind: "fail",
  mismatch: { kind: "wordless", step: 0, asked: null },
};
const fault: Verdict = {
  kind: "fault",
  fault: { kind: "internal", detail: "" },
};
const notApplicable: Verdict = {
  kind: "skip",
  reason: { kind: "not-applicable", because: "request-cannot-carry" },
};
const prerequisite: Verdict = {
  kind: "skip",
  reason: { kind: "prerequisite", because: "program-does-not-work" },
};

function scored(group: string, verdict: Verdict, weight = 1): ScoredCase {
  return { group, verdict, weight };
}

const allPassed = weights.map(({ id }) => scored(id, pass));

describe("scoreHalf", () => {
  it.each<[string, readonly ScoredCase[], number | null]>([
    ["gives all points when every case passed", allPassed, 100],
    ["gives nothing to a half without a program", [], 0],
    [
      "shares a group's weight by the weights of its cases",
      [...allPassed, scored("edge", fail, 4)],
      80,
    ],
    [
      "takes a case that is not applicable out of the denominator",
      [...allPassed, scored("edge", notApplicable, 4)],
      100,
    ],
    [
      "scores a case that could not be tried as nothing",
      [...allPassed, scored("edge", prerequisite, 1)],
      87.5,
    ],
    [
      "does not know the score when there was a fault",
      [...allPassed, scored("robustness", fault)],
      null,
    ],
    [
      "charges nothing for a group without weight",
      [...allPassed, scored("robustness", fail)],
      100,
    ],
    [
      "gives the weight of a group that the half does not have to core",
      [scored("core", pass), scored("core", fail), scored("edge", pass)],
      62.5,
    ],
    [
      "gives the weight of a group whose cases are all not applicable to core",
      [scored("core", fail), scored("edge", notApplicable)],
      0,
    ],
    [
      "spreads the points over the other groups when core has no case",
      [scored("edge", pass), scored("requirements", fail)],
      62.5,
    ],
    [
      "rounds once, at the end",
      [...thirds("requirements"), ...thirds("core"), ...thirds("edge")],
      33.33,
    ],
    [
      "rounds half up",
      [scored("core", pass, 0.125), scored("core", fail, 1599.875)],
      0.01,
    ],
  ])("%s", (_title, cases, score) => {
    expect(scoreHalf(cases, weights).score).toBe(score);
  });

  it("shows each group with its settled weight and its counts", () => {
    const cases = [
      ...thirds("core"),
      scored("edge", notApplicable),
      scored("edge", pass),
      scored("robustness", fail),
    ];

    expect(scoreHalf(cases, weights).groups).toEqual([
      { id: "requirements", weight: 0, score: 0, passed: 0, total: 0 },
      { id: "core", weight: 75, score: 25, passed: 1, total: 3 },
      { id: "edge", weight: 25, score: 25, passed: 1, total: 1 },
      { id: "robustness", weight: 0, score: 0, passed: 0, total: 1 },
    ]);
  });

  it("knows the groups that a fault did not touch", () => {
    const cases = [...allPassed, scored("edge", fault)];

    const scores = scoreHalf(cases, weights).groups.map(({ score }) => score);

    expect(scores).toEqual([15, 60, null, 0]);
  });

  it("normalises the weights of a policy to 100 points", () => {
    const heavy = weights.map((group) =>
      group.id === "robustness" ? { ...group, weight: 25 } : group,
    );

    const half = scoreHalf([...allPassed, scored("robustness", fail)], heavy);

    expect(half.groups.map(({ weight }) => weight)).toEqual([12, 48, 20, 20]);
    expect(half.score).toBe(90);
  });

  it("counts the pair as one more case of its group", () => {
    const task = {
      group: "core",
      weight: 10,
      request: 10n,
      requirement: { "pt-BR": "", en: "" },
    };
    const cases = [...allPassed, scored("core", pass, 49)];

    const half = scoreHalf([...cases, pairAsCase(task, fail)], weights);

    expect(half.score).toBe(90);
  });

  it("refuses a case of a group that nobody weighed", () => {
    expect(() => scoreHalf([scored("extra", pass)], weights)).toThrow(
      "No weight is known for the group",
    );
  });
});

function thirds(group: string): readonly ScoredCase[] {
  return [scored(group, pass), scored(group, fail), scored(group, fail)];
}

const someVerdict = fc.constantFrom(pass, fail, notApplicable, prerequisite);
const someCase = fc.record({
  group: fc.constantFrom(...weights.map(({ id }) => id)),
  weight: fc
    .integer({ min: 1, max: 9999 })
    .map((thousandths) => thousandths / 1000),
  verdict: someVerdict,
});
const someCases = fc.array(someCase, { maxLength: 20 });
const someWeights = fc
  .tuple(
    fc.nat(100),
    fc.integer({ min: 1, max: 100 }),
    fc.nat(100),
    fc.nat(100),
  )
  .map((each) =>
    weights.map((group, at) => ({ id: group.id, weight: each[at] ?? 0 })),
  );

describe("the score of any half", () => {
  test.prop([someCases, someWeights])(
    "stays within 0 and 100",
    (cases, any) => {
      const { score } = scoreHalf(cases, any);

      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(100);
    },
  );

  test.prop([someCases, someWeights, fc.nat()])(
    "never falls when a case passes after all",
    (cases, any, at) => {
      const failing = cases.filter(({ verdict }) => verdict === fail);
      const chosen = failing[at % Math.max(failing.length, 1)];
      const better = cases.map((each) =>
        each === chosen ? { ...each, verdict: pass } : each,
      );

      const before = scoreHalf(cases, any).score ?? NaN;

      expect(scoreHalf(better, any).score).toBeGreaterThanOrEqual(before);
    },
  );

  test.prop([someCases, someWeights])(
    "is 100 when all passed, and 0 when none did",
    (cases, any) => {
      const withCore = [scored("core", pass), ...cases];
      const told = (verdict: Verdict) =>
        withCore.map((each) => ({ ...each, verdict }));

      expect(scoreHalf(told(pass), any).score).toBe(100);
      expect(scoreHalf(told(fail), any).score).toBe(0);
    },
  );

  test.prop([someCases, someWeights])(
    "does not depend on the order of the cases",
    (cases, any) => {
      const turned = [...cases].reverse();

      expect(scoreHalf(turned, any).score).toBe(scoreHalf(cases, any).score);
    },
  );
});
