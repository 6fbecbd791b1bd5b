import { expect, test } from "vitest";
import { builtIn, theCase } from "./cases-of.suite.ts";

const [oracle, divisors, uppercase] = await Promise.all(
  ["oracle", "divisors", "uppercase"].map((id) => builtIn(id)),
);

test("a survey that says nothing of its pace is made at once, to its end", () => {
  const testCase =
    oracle && theCase(oracle, "oracle/server/core/unpredictable");

  expect(testCase?.steps).toEqual([
    { kind: "restart", onlyIfEnded: false },
    {
      kind: "survey",
      questions: ["Vai chover?"],
      times: 24,
      pace: "at-once",
      enough: null,
    },
    { kind: "restart", onlyIfEnded: false },
    {
      kind: "survey",
      questions: ["Vai chover?"],
      times: 24,
      pace: "at-once",
      enough: null,
    },
    { kind: "expect-random", rule: "unpredictable" },
  ]);
});

test("the port that the statement prescribes is a step", () => {
  const testCase =
    oracle && theCase(oracle, "oracle/server/requirements/port-12345");

  expect(testCase?.steps).toEqual([{ kind: "expect-port", port: 12345 }]);
  expect(testCase?.again).toBeNull();
});

test.each([
  [
    "divisors",
    divisors?.reply,
    { type: "integers", comparison: { kind: "set" } },
  ],
  [
    "divisors",
    divisors?.request,
    { type: "integer", comparison: { kind: "exact" } },
  ],
  [
    "uppercase",
    uppercase?.reply,
    { type: "text", comparison: { kind: "exact" } },
  ],
])(
  "a field of %s has the usual comparison of its type",
  (_id, field, expected) => {
    expect(field).toMatchObject(expected);
  },
);

test("lists have their literal and their drawn numbers in order", () => {
  const testCase =
    divisors && theCase(divisors, "divisors/client/core/shows-a-drawn-list");
  const output = testCase?.steps.find(({ kind }) => kind === "expect-output");

  const values =
    output?.kind === "expect-output" && output.expected.kind === "one-of"
      ? output.expected.values
      : [];
  const [first, second, third] = [values[0] ?? []].flat();

  expect(Number(first)).toBeLessThan(10_000);
  expect(Number(second)).toBeLessThan(20_000);
  expect(Number(third)).toBeGreaterThanOrEqual(22_000);
});
