import { expect, it } from "vitest";
import type { Value } from "../core/exercise/value.ts";
import { sameValue } from "./same-value.ts";

it.each<[Value, Value]>([
  [77n, 77],
  [0n, -0],
  [2n ** 60n, 2 ** 60],
  ["a", "a"],
  [0.5, 0.5],
  [
    [1n, [2n]],
    [1, [2]],
  ],
])("takes %o and %o for the same", (left, right) => {
  expect(sameValue(left, right)).toBe(true);
  expect(sameValue(right, left)).toBe(true);
});

it.each<[Value, Value]>([
  [77n, 77.5],
  [2n ** 53n + 1n, 2 ** 53],
  [77n, "77"],
  [77n, [77n]],
  [[1n], [1n, 2n]],
  [1n, Infinity],
  [1n, NaN],
])("tells %o and %o apart", (left, right) => {
  expect(sameValue(left, right)).toBe(false);
  expect(sameValue(right, left)).toBe(false);
});
