import { describe, expect, test } from "vitest";
import { models } from "../../reference/models.ts";
import { roles, type Role } from "../core/exercise/exercise.ts";
import type { Step, TestCase } from "../core/exercise/test-case.ts";
import type { Value } from "../core/exercise/value.ts";
import { loadExercise } from "./load-exercise.ts";

const exercise = await loadExercise({
  specsFolder: "specs",
  exerciseId: "primes",
  seed: "1",
  model: models.primes,
});

/** The grader's server answers these with another number on purpose. */
const decoys = [
  "primes/client/core/shows-what-the-server-said",
  "primes/client/core/shows-what-another-server-said",
  "primes/client/core/shows-a-drawn-answer",
  "primes/client/edge/largest-number",
];

function casesOf(role: Role, group: string): readonly TestCase[] {
  return exercise.cases.filter(
    (testCase) => testCase.role === role && testCase.group === group,
  );
}

function theCase(id: string): TestCase {
  const found = exercise.cases.find((testCase) => testCase.id === id);
  if (found === undefined) throw new Error(`no case ${id}`);
  return found;
}

function sentBy(steps: readonly Step[]): readonly Value[] {
  return steps.flatMap((step) =>
    step.kind === "send" && step.payload.kind === "values"
      ? step.payload.values
      : [],
  );
}

function startedWith(steps: readonly Step[]): readonly Value[] {
  return steps.flatMap((step) =>
    step.kind === "start" && step.input !== null ? [step.input] : [],
  );
}

/** Each literal expectation of a server case, with the request that it answers. */
function judgedExchanges({ steps }: TestCase) {
  const open = new Map<string, Value[]>();
  return steps.flatMap((step) => {
    if (step.kind === "send" && step.payload.kind === "values")
      open.set(step.on, [...(open.get(step.on) ?? []), ...step.payload.values]);
    if (step.kind !== "receive") return [];
    const request = open.get(step.on)?.shift() ?? null;
    if (step.expected.kind !== "one-of") return [];
    return [{ request, values: step.expected.values }];
  });
}

/** By trial division, so that it shares no line with the reference. */
function rightAnswer(request: Value | null): bigint {
  const n = Number(request);
  let below = n;
  while (!isPrime(below)) below -= 1;
  let above = n + 1;
  while (!isPrime(above)) above += 1;
  return BigInt(below) * BigInt(above);
}

function isPrime(n: number): boolean {
  for (let divisor = 2; divisor * divisor <= n; divisor += 1)
    if (n % divisor === 0) return false;
  return n > 1;
}

describe("weights", () => {
  test.each([
    ["server", "requirements", 1],
    ["server", "core", 50],
    ["server", "edge", 25],
    ["client", "requirements", 1],
    ["client", "core", 50],
    ["client", "edge", 25],
  ] as const)("of %s/%s add up to %i", (role, group, total) => {
    const weights = casesOf(role, group).map(({ weight }) => weight);

    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBe(total);
  });

  test("leave 10 points for the pair and 10 for further clients", () => {
    const further = ["second-client", "third-client"].map((name) =>
      theCase(`primes/server/core/${name}`),
    );

    expect(exercise.pair).toMatchObject({ group: "core", weight: 10 });
    expect(further.map(({ weight }) => weight)).toEqual([5, 5]);
  });

  test("of the groups are those of a half of 100 points", () => {
    expect(exercise.groups).toEqual([
      { id: "requirements", weight: 15 },
      { id: "core", weight: 60 },
      { id: "edge", weight: 25 },
      { id: "robustness", weight: 0 },
    ]);
  });
});

describe("answers", () => {
  const servers = exercise.cases.filter(({ role }) => role === "server");
  const clients = exercise.cases.filter(({ role }) => role === "client");

  test.each(servers)("of $id are what trial division gives", (testCase) => {
    for (const { request, values } of judgedExchanges(testCase))
      expect(values).toEqual([rightAnswer(request)]);
  });

  test.each(clients)("of $id are right, or decoys on purpose", (testCase) => {
    const [input] = startedWith(testCase.steps);
    const isRight = sentBy(testCase.steps).every(
      (value) => value === rightAnswer(input ?? null),
    );

    expect(isRight).toBe(!decoys.includes(testCase.id));
  });

  test.each(clients)(
    "that $id wants to see are those that it sends",
    ({ steps }) => {
      const shown = steps.flatMap((step) =>
        step.kind === "expect-output" && step.expected.kind === "one-of"
          ? step.expected.values
          : [],
      );

      for (const value of shown) expect(sentBy(steps)).toContain(value);
    },
  );

  test("to find out the dialect are right", () => {
    for (const { request, reply } of exercise.acquaintance)
      expect(reply).toBe(rightAnswer(request));
  });

  test("that are drawn as decoys are smaller than any right answer", () => {
    expect(rightAnswer(1000n)).toBeGreaterThan(999999n);
  });
});

describe("sizes", () => {
  const scored = roles.flatMap((role) =>
    ["core", "edge"].flatMap((group) => casesOf(role, group)),
  );
  const beyond32 = theCase("primes/server/edge/beyond-32-bits");

  test.each(scored)(
    "of N in $id let a loop up to N answer in time",
    (testCase) => {
      const inputs = [
        ...startedWith(testCase.steps),
        ...(testCase.role === "server" ? sentBy(testCase.steps) : []),
      ];

      for (const input of inputs) expect(input).toBeLessThanOrEqual(10n ** 6n);
    },
  );

  test("of X fit 31 bits in all scored server cases but one", () => {
    const others = scored.filter(
      (testCase) => testCase.role === "server" && testCase !== beyond32,
    );

    for (const { request } of others.flatMap(judgedExchanges))
      expect(rightAnswer(request)).toBeLessThan(2n ** 31n);
    for (const { request } of judgedExchanges(beyond32))
      expect(rightAnswer(request)).toBeGreaterThanOrEqual(2n ** 31n);
  });

  test("of X are above 2^53 where a float would round", () => {
    const [exchange] = judgedExchanges(
      theCase("primes/server/robustness/beyond-53-bits"),
    );

    expect(rightAnswer(exchange?.request ?? null)).toBeGreaterThan(2n ** 53n);
  });

  test.each([
    ["answer-with-a-blank-byte", "20"],
    ["answer-with-line-end-bytes", "0a"],
    ["answer-with-line-end-bytes", "0d"],
    ["answer-with-zero-bytes", "00"],
  ])("of X in %s have the byte %s at an end or inside", (name, byte) => {
    const [x] = sentBy(theCase(`primes/client/edge/${name}`).steps);
    const bytes = Number(x).toString(16).padStart(8, "0").match(/../g);

    expect(bytes).toContain(byte);
  });
});

test("cases with the same sentence in one language have it in the other", () => {
  const pairs = exercise.cases.map(({ requirement }) =>
    JSON.stringify(requirement),
  );
  const english = exercise.cases.map(({ requirement }) => requirement.en);
  const portuguese = exercise.cases.map(
    ({ requirement }) => requirement["pt-BR"],
  );

  expect(new Set(english).size).toBe(new Set(pairs).size);
  expect(new Set(portuguese).size).toBe(new Set(pairs).size);
});

test("the seed decides the drawn numbers, and nothing else", async () => {
  const source = {
    specsFolder: "specs",
    exerciseId: "primes",
    model: models.primes,
  };
  const again = await loadExercise({ ...source, seed: "1" });
  const other = await loadExercise({ ...source, seed: "2" });

  const changed = other.cases.filter(
    (testCase, index) =>
      sentBy(testCase.steps).join() !==
      sentBy(exercise.cases[index]?.steps ?? []).join(),
  );
  expect(again).toEqual(exercise);
  expect(changed.map(({ id }) => id)).toEqual([
    "primes/server/core/drawn-number",
    "primes/client/core/shows-a-drawn-answer",
    "primes/client/core/sends-a-drawn-number",
  ]);
});
