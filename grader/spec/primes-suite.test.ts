import { describe, expect, test } from "vitest";
import { roles } from "../core/exercise/exercise.ts";
import type { Value } from "../core/exercise/value.ts";
import {
  builtIn,
  casesOf,
  judgedExchanges,
  sentBy,
  shownBy,
  startedWith,
  theCase,
} from "./cases-of.suite.ts";

const exercise = await builtIn("primes");

/** The grader's server answers these with another number on purpose. */
const decoys = [
  "primes/client/core/shows-what-the-server-said",
  "primes/client/core/shows-what-another-server-said",
  "primes/client/core/shows-a-drawn-answer",
  "primes/client/edge/largest-number",
];

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
      for (const value of shownBy(steps))
        expect(sentBy(steps)).toContain(value);
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
    ["core", "edge"].flatMap((group) => casesOf(exercise, role, group)),
  );
  const beyond32 = theCase(exercise, "primes/server/edge/beyond-32-bits");

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
      theCase(exercise, "primes/server/robustness/beyond-53-bits"),
    );

    expect(rightAnswer(exchange?.request ?? null)).toBeGreaterThan(2n ** 53n);
  });

  test.each([
    ["answer-with-a-blank-byte", "20"],
    ["answer-with-line-end-bytes", "0a"],
    ["answer-with-line-end-bytes", "0d"],
    ["answer-with-zero-bytes", "00"],
  ])("of X in %s have the byte %s at an end or inside", (name, byte) => {
    const [x] = sentBy(theCase(exercise, `primes/client/edge/${name}`).steps);
    const bytes = Number(x).toString(16).padStart(8, "0").match(/../g);

    expect(bytes).toContain(byte);
  });
});
