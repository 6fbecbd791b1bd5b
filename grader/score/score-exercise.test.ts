import { describe, expect, it } from "vitest";
import { UsageError } from "../core/errors.ts";
import { applyPolicy } from "./apply-policy.ts";
import { scoreExercise, scoreTotals } from "./score-exercise.ts";
import { scoreHalf } from "./score-half.ts";
import type { HalfScore } from "./score-half.ts";

const weights = [{ id: "core", weight: 1 }];

/** A half with `passed` of `total` equal cases. */
function half(passed: number, total: number): HalfScore {
  const cases = Array.from({ length: total }, (_each, at) =>
    at < passed
      ? ({ kind: "pass" } as const)
      : ({
          kind: "fail",
          mismatch: { kind: "wordless", step: 0, asked: null },
        } as const),
  );
  return scoreHalf(
    cases.map((verdict) => ({ group: "core", weight: 1, verdict })),
    weights,
  );
}

const unknown: HalfScore = { ...half(1, 1), score: null, exact: null };

describe("scoreExercise", () => {
  it.each<[string, readonly HalfScore[], number | null]>([
    ["is the mean of the two halves", [half(1, 1), half(0, 1)], 50],
    ["is the one half that was asked for", [half(2, 3)], 66.67],
    ["adds before it rounds", [half(1, 3), half(1, 3)], 33.33],
    ["rounds the exact mean half up", [half(1, 8), half(1, 1000)], 6.3],
    ["is not known when one half is not", [half(1, 1), unknown], null],
  ])("%s", (_title, halves, score) => {
    expect(scoreExercise(halves).score).toBe(score);
  });
});

describe("scoreTotals", () => {
  it("adds the exact scores of the exercises", () => {
    const third = scoreExercise([half(1, 3)]);

    const totals = scoreTotals([third, third]);

    expect(totals).toMatchObject({ score: 66.67, maxScore: 200 });
  });

  it("is not known when one exercise is not", () => {
    const exercises = [scoreExercise([half(1, 1)]), scoreExercise([unknown])];

    expect(scoreTotals(exercises).score).toBeNull();
  });
});

describe("applyPolicy", () => {
  const groups = [
    { id: "core", weight: 60 },
    { id: "robustness", weight: 0 },
  ];

  it("keeps the weight of a group that the policy leaves out", () => {
    expect(applyPolicy(groups, { groups: { robustness: 20 } })).toEqual([
      { id: "core", weight: 60 },
      { id: "robustness", weight: 20 },
    ]);
  });

  it("names the groups that exist when the policy weighs another", () => {
    expect(() => applyPolicy(groups, { groups: { roboustness: 5 } })).toThrow(
      'The policy weighs the group "roboustness", but the exercise has core, robustness.',
    );
  });

  it("refuses a policy that leaves no weight", () => {
    expect(() => applyPolicy(groups, { groups: { core: 0 } })).toThrow(
      UsageError,
    );
  });
});
