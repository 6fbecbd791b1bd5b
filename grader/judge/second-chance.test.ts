import { expect, test } from "vitest";
import { oracleAnswer, text } from "../core/exercise/fields.suite.ts";
import type { Again } from "../core/exercise/test-case.ts";
import type { Verdict } from "../core/verdict.ts";
import { caseOf } from "./evidence.suite.ts";
import { secondChance } from "./second-chance.ts";

const fields = { request: text, reply: oracleAnswer };
const again: Again = {
  after: ["not-shown"],
  unless: "another-choice-shown",
  steps: [],
};

function notShown(output: string): Verdict {
  const mismatch = {
    kind: "not-shown",
    step: 5,
    asked: null,
    expected: ['"não"'],
    output,
    silence: null,
  } as const;
  return { kind: "fail", mismatch };
}

test.each(["", "Erro: 'ascii' codec can't decode byte 0xc3\n", "n??o\n"])(
  "a client that could not read the answer and shows %j has a second chance",
  (output) => {
    const testCase = { ...caseOf("client", []), again };

    expect(secondChance(testCase, notShown(output), fields)).toBe(again);
  },
);

test("a client that shows a wrong word has none, unless the case does not care", () => {
  const testCase = caseOf("client", []);
  const free = { ...again, unless: null };
  const wrong = notShown("Oráculo: talvez\n");

  expect(secondChance({ ...testCase, again }, wrong, fields)).toBeNull();
  expect(secondChance({ ...testCase, again: free }, wrong, fields)).toBe(free);
});

test("other failures and successes have none", () => {
  const testCase = { ...caseOf("client", []), again };
  const wordless: Verdict = {
    kind: "fail",
    mismatch: { kind: "wordless", step: 1, asked: null },
  };

  expect(secondChance(testCase, { kind: "pass" }, fields)).toBeNull();
  expect(secondChance(testCase, wordless, fields)).toBeNull();
  expect(
    secondChance({ ...testCase, again: null }, wordless, fields),
  ).toBeNull();
});
