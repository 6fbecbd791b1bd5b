import { expect, it } from "vitest";
import { differencesInPairs } from "./measurements/in-pairs.ts";
import { quantile } from "./statistics.ts";

it.each([
  [[3, 1, 2], 0, 1],
  [[3, 1, 2], 0.5, 2],
  [[4, 3, 2, 1], 0.5, 2],
  [[10, 9, 8, 7, 6, 5, 4, 3, 2, 1], 0.9, 9],
  [[3, 1, 2], 1, 3],
  [[], 0.5, NaN],
])("has of %j at %d the value %d", (values, share, expected) => {
  expect(quantile(values, share)).toBe(expected);
});

it("measures in turns, and takes the second from the first whichever came first", async () => {
  const order: string[] = [];
  const taking = (name: string, durationMs: number) => () => {
    order.push(name);
    return Promise.resolve(durationMs);
  };

  const found = await differencesInPairs(3, taking("a", 5), taking("b", 2));

  expect(found).toEqual([3, 3, 3]);
  expect(order).toEqual(["a", "b", "b", "a", "a", "b"]);
});
