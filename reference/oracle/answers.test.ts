import { describe, expect, it } from "vitest";
import { oracleAnswers } from "./answers.ts";

function hear(seed: string, times: number): readonly string[] {
  const answer = oracleAnswers(seed);
  const answers = Array.from({ length: times }, (_each, at) =>
    answer(`${at}?`),
  );
  return answers.filter((word) => typeof word === "string");
}

describe("oracleAnswers", () => {
  it("gives one seed one sequence, whatever is asked", () => {
    const answer = oracleAnswers("7");

    expect(hear("7", 50)).toEqual(
      Array.from({ length: 50 }, () => answer("Vai chover?")),
    );
  });

  it("gives other seeds other sequences", () => {
    const sequences = ["", "1", "2", "01", "one"].map((seed) =>
      hear(seed, 50).join(),
    );

    expect(new Set(sequences).size).toBe(sequences.length);
  });

  it("says each word equally often, and each after each", () => {
    const heard = hear("fair", 9000);
    const pairs = heard
      .slice(1)
      .map((word, at) => `${heard[at] ?? ""} ${word}`);

    // Fixed seed, so no chance is left; an honest draw is within four standard deviations of 3000 and 1000.
    for (const count of counts(heard)) expect(near(count, 3000)).toBe(true);
    for (const count of counts(pairs)) expect(near(count, 1000)).toBe(true);
    expect(counts(heard)).toHaveLength(3);
    expect(counts(pairs)).toHaveLength(9);
    expect([...new Set(heard)].sort()).toEqual(["não", "sim", "talvez"]);
  });
});

function counts(items: readonly unknown[]): readonly number[] {
  return [...new Set(items)].map(
    (one) => items.filter((item) => item === one).length,
  );
}

function near(count: number, expected: number): boolean {
  return Math.abs(count - expected) < 4 * Math.sqrt(expected);
}
