import { expect, it } from "vitest";
import { isBare } from "./is-bare.ts";

const choices = ["sim", "não", "talvez"];
const oracle = {
  name: "answer",
  type: "text",
  label: { "pt-BR": "resposta", en: "answer" },
  comparison: { kind: "one-of", choices },
} as const;

it.each([
  ["Não\n", true],
  ["talvez.", true],
  ["O oráculo diz: sim", false],
  ["2;sim", false],
  ["\u0080\u0004\u0095sim\u0094.", false],
])("takes %j for the answer and nothing else: %s", (value, expected) => {
  expect(isBare(oracle, value)).toBe(expected);
});

it("takes any value where there is nothing to choose", () => {
  expect(isBare({ ...oracle, comparison: { kind: "exact" } }, "ABC")).toBe(
    true,
  );
});
