import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { loadExercise } from "../../spec/load-exercise.ts";
import { caseOf } from "../evidence.suite.ts";
import { isAtMost, showChance } from "./chance.ts";
import { chanceOfFalseFailure } from "./false-failures.suite.ts";
import { cases } from "./simulation.suite.ts";

const budget = { cases: 1n, of: 10n ** 9n };
const all = Object.values(cases);

test("an honest oracle fails in fewer than 1 of 10⁹ gradings, second tries included", () => {
  expect(isAtMost(chanceOfFalseFailure(all, 3), budget)).toBe(true);
});

test("the documentation prints the numbers as they are", async () => {
  const readme = await readFile(new URL("README.md", import.meta.url), "utf8");

  expect(readme).toContain(`**${showChance(chanceOfFalseFailure(all, 3))}**`);
  for (const [rule, testCase] of Object.entries(cases))
    expect(readme).toMatch(
      new RegExp(
        `\\| \`${rule}\` .*\\| ${showChance(chanceOfFalseFailure([testCase], 3))} +\\|`,
      ),
    );
});

test("the oracle's suite asks for what the documentation says", async () => {
  const specsFolder = fileURLToPath(new URL("../../../specs", import.meta.url));
  const source = { specsFolder, exerciseId: "oracle", seed: "1", model: null };
  const oracle = await loadExercise(source);

  const chance = showChance(chanceOfFalseFailure(oracle.cases, 3));
  expect(chance).toBe(showChance(chanceOfFalseFailure(all, 3)));
});

describe("whatever a case asks for", () => {
  const rules = ["all-occur", "independent", "unpredictable"] as const;
  const lengths = [1, 2, 5, 20, 21, 23, 24, 56, 57, 60, 100, 300];

  test.each(rules)("%s stays within its budget", (rule) => {
    for (const times of lengths) {
      const questions = ["a", "b", "c"];
      const survey = { kind: "survey", questions, times } as const;
      const asked = { ...survey, pace: "at-once", enough: null } as const;
      const again = {
        ...asked,
        pace: "each-second",
        enough: { different: 3, same: 21 },
      } as const;
      const rest = [{ kind: "expect-random", rule }] as const;
      const restart = { kind: "restart" } as const;
      const steps = [asked, restart, asked, ...rest];
      const testCase = {
        ...caseOf("server", steps),
        again: { after: [], unless: null, steps: [again, ...rest] },
      };

      const chance = chanceOfFalseFailure([testCase], 3);
      expect(isAtMost(chance, budget), `${String(times)} times`).toBe(true);
    }
  });
});

test("too few answers are never called a mistake", () => {
  const steps = [
    {
      kind: "survey",
      questions: ["a"],
      times: 10,
      pace: "at-once",
      enough: null,
    },
    { kind: "expect-random", rule: "all-occur" },
  ] as const;

  expect(chanceOfFalseFailure([caseOf("server", steps)], 3).cases).toBe(0n);
});
