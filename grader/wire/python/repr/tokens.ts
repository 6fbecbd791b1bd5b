import type { Value } from "../../../core/exercise/value.ts";
import type { Tokens } from "../literal/token.ts";
import { named, none } from "../node.ts";

/** What `repr` writes before brackets: `set([1, 2])` in Python 2, `frozenset({1, 2})`, `dict_keys(['a'])`. */
export const calledNames: readonly string[] = [
  "set",
  "frozenset",
  "bytearray",
  "range",
  "xrange",
  "deque",
  "dict_keys",
  "dict_values",
  "dict_items",
];

const words: readonly (readonly [string, Value])[] = [
  ["True", 1n],
  ["False", 0n],
  ["None", none],
  ["inf", Infinity],
  ["-inf", -Infinity],
  ["nan", NaN],
  ["Ellipsis", named("Ellipsis")],
  // Where a list contains itself.
  ["...", named("...")],
];

export const tokens: Tokens = {
  integer: /^[+-]?\d+L?$/,
  float: /^[+-]?(?:\d+\.\d*|\.\d+|\d+(?=e))(?:e[+-]?\d+)?$/i,
  beginning: /^[+-]?(?:(?:\d+\.?\d*|\.\d*)(?:(?<=\d\.?)e[+-]?\d*)?)?/i,
  words: new Map(words),
  prefixes: [...calledNames, "b", "u"],
};
