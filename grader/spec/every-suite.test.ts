import { describe, expect, test } from "vitest";
import { roles } from "../core/exercise/exercise.ts";
import { showValue } from "../core/exercise/value.ts";
import { builtIn, casesOf, sentBy, startedWith } from "./cases-of.suite.ts";
import { listExercises } from "./list-exercises.ts";

const ids = await listExercises("specs");
const exercises = await Promise.all(ids.map((id) => builtIn(id)));
const cases = exercises.flatMap((exercise) => exercise.cases);

function totalOf(weights: readonly { readonly weight: number }[]): number {
  return weights.reduce((sum, { weight }) => sum + weight, 0);
}

test("all four exercises are there", () => {
  expect(ids).toEqual(["divisors", "oracle", "primes", "uppercase"]);
});

describe.each(exercises)("the weights of $id", (exercise) => {
  test.each(roles)("make 50 points of the core of a %s", (role) => {
    expect(totalOf(casesOf(exercise, role, "core"))).toBe(50);
  });

  test("leave 10 points for the pair and 10 for further clients", () => {
    const further = casesOf(exercise, "server", "core").filter(({ id }) =>
      /\/(second|third)-client$/.test(id),
    );

    expect(exercise.pair).toMatchObject({ group: "core", weight: 10 });
    expect(further.map(({ weight }) => weight)).toEqual([5, 5]);
  });

  test("make a half of 100 points, robustness without any", () => {
    expect(totalOf(exercise.groups)).toBe(100);
    expect(exercise.groups.at(-1)).toEqual({ id: "robustness", weight: 0 });
  });

  test.each(roles)(
    "make 25 points of the edge of a %s, if it has one",
    (role) => {
      const edge = casesOf(exercise, role, "edge");

      if (edge.length > 0) expect(totalOf(edge)).toBe(25);
    },
  );
});

test.each([
  ["primes", { requirements: 15, core: 60, edge: 25, robustness: 0 }],
  ["divisors", { core: 75, edge: 25, robustness: 0 }],
  ["uppercase", { core: 75, edge: 25, robustness: 0 }],
  ["oracle", { requirements: 15, core: 85, robustness: 0 }],
])("core of %s inherits what no half of it has", (id, weights) => {
  const groups = exercises.find((exercise) => exercise.id === id)?.groups;

  const found = groups?.map((group) => [group.id, group.weight]) ?? [];

  expect(Object.fromEntries(found)).toEqual(weights);
});

const common = [
  "one-byte-segments",
  "two-requests-in-one-segment",
  "leaves-without-a-byte",
  "resets",
  "garbage-bytes",
  "half-closes-after-request",
  "idle-client",
  "five-clients-at-once",
  "restart-right-after",
];

test.each(exercises)(
  "a server of $id is tried with all that TCP teaches, in the same words",
  (exercise) => {
    const named = (id: string, name: string) =>
      cases.find(
        (testCase) => testCase.id === `${id}/server/robustness/${name}`,
      );

    for (const name of common)
      expect(named(exercise.id, name)?.requirement).toEqual(
        named("primes", name)?.requirement,
      );
  },
);

test("cases with the same sentence in one language have it in the other", () => {
  const sentences = cases.map(({ requirement }) => requirement);
  const pairs = sentences.map((requirement) => JSON.stringify(requirement));
  const english = sentences.map(({ en }) => en);
  const portuguese = sentences.map((sentence) => sentence["pt-BR"]);

  expect(new Set(english).size).toBe(new Set(pairs).size);
  expect(new Set(portuguese).size).toBe(new Set(pairs).size);
});

describe("the seed decides what is drawn, and nothing else:", () => {
  test.each([
    [
      "primes",
      [
        "primes/server/core/drawn-number",
        "primes/client/core/shows-a-drawn-answer",
        "primes/client/core/sends-a-drawn-number",
      ],
    ],
    [
      "divisors",
      [
        "divisors/server/core/drawn-number",
        "divisors/client/core/shows-a-drawn-list",
        "divisors/client/core/sends-a-drawn-number",
      ],
    ],
    [
      "uppercase",
      [
        "uppercase/server/core/drawn-word",
        "uppercase/client/core/shows-a-drawn-answer",
        "uppercase/client/core/sends-a-drawn-word",
      ],
    ],
    ["oracle", ["oracle/client/core/sends-a-drawn-question"]],
  ])("%s", async (id, drawn) => {
    const first = await builtIn(id, "1");
    const again = await builtIn(id, "1");
    const other = await builtIn(id, "2");

    const changed = other.cases.filter(
      (testCase, index) =>
        toldIn(testCase) !== toldIn(first.cases[index] ?? testCase),
    );
    expect(again).toEqual(first);
    expect(changed.map((testCase) => testCase.id)).toEqual(drawn);
  });
});

function toldIn({ steps }: (typeof cases)[number]): string {
  return [...startedWith(steps), ...sentBy(steps)].map(showValue).join();
}
