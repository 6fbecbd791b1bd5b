import { describe, expect, test } from "vitest";
import { models } from "../../reference/models.ts";
import { roles } from "../core/exercise/exercise.ts";
import { isList, type Value } from "../core/exercise/value.ts";
import {
  builtIn,
  casesOf,
  judgedExchanges,
  sentBy,
  shownBy,
  startedWith,
} from "./cases-of.suite.ts";

const exercise = await builtIn("divisors");
const servers = exercise.cases.filter(({ role }) => role === "server");
const clients = exercise.cases.filter(({ role }) => role === "client");

/** The grader's server answers these with other lists on purpose. */
const decoys = [
  "divisors/client/core/shows-what-the-server-said",
  "divisors/client/core/shows-what-another-server-said",
  "divisors/client/core/shows-a-drawn-list",
  "divisors/client/edge/list-of-one-number",
  "divisors/client/edge/numbers-with-blank-bytes",
];

/** By trial division up to the root, so that it shares no line with the reference. */
function divisorsOf(request: Value | null): readonly bigint[] {
  const n = Number(request);
  const small: number[] = [];
  for (let divisor = 1; divisor * divisor <= n; divisor += 1)
    if (n % divisor === 0) small.push(divisor);
  const large = small.map((divisor) => n / divisor).reverse();
  return [...new Set([...small, ...large])].map(BigInt);
}

describe("lists", () => {
  test.each(servers)("of $id are what trial division gives", (testCase) => {
    for (const { request, values } of judgedExchanges(testCase)) {
      expect(values).toEqual([divisorsOf(request)]);
      expect(values).toEqual([models.divisors(request ?? "")]);
    }
  });

  test("to find out the dialect are right", () => {
    for (const { request, reply } of exercise.acquaintance)
      expect(reply).toEqual(divisorsOf(request));
  });

  test.each(clients)(
    "of $id are right, or decoys on purpose",
    ({ id, steps }) => {
      const [input = null] = startedWith(steps);

      for (const sent of sentBy(steps)) {
        const isRight = JSON.stringify(sent, text) === right(input);
        expect(isRight).toBe(!decoys.includes(id));
      }
    },
  );

  test.each(clients)(
    "that $id wants to see are those that it sends",
    ({ steps }) => {
      for (const value of shownBy(steps))
        expect(sentBy(steps)).toContainEqual(value);
    },
  );

  test.each(clients.filter(({ id }) => decoys.includes(id)))(
    "that $id makes up have no number that N or a prompt could bring in",
    ({ steps }) => {
      const [n] = startedWith(steps);

      for (const member of sentBy(steps).flatMap((list) => [list].flat()))
        expect(Number(member)).toBeGreaterThan(1999);
      expect(Number(n)).toBeLessThan(1000);
    },
  );
});

/** One line per list, for bigints are beyond JSON. */
function text(_name: string, value: unknown): unknown {
  return typeof value === "bigint" ? String(value) : value;
}

function right(input: Value | null): string {
  return JSON.stringify(divisorsOf(input), text);
}

describe("sizes", () => {
  const scored = roles.flatMap((role) =>
    ["core", "edge"].flatMap((group) => casesOf(exercise, role, group)),
  );

  test.each(scored)(
    "of N in $id let a loop up to N answer in time",
    ({ role, steps }) => {
      const inputs = role === "server" ? sentBy(steps) : startedWith(steps);

      for (const input of inputs) expect(input).toBeLessThanOrEqual(10n ** 6n);
    },
  );

  test.each([
    ["two-hundred-forty-divisors", 240],
    ["thousand-divisors", 1344],
  ])("of the list in %s are beyond one recv", (name, members) => {
    const long = servers.find(({ id }) => id.endsWith(`/robustness/${name}`));

    const lists = long === undefined ? [] : judgedExchanges(long);

    expect(lists.flatMap(({ values }) => values.filter(isList))).toMatchObject([
      { length: members },
    ]);
  });
});
