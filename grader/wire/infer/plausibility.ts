import type { Value } from "../../core/exercise/value.ts";
import { sameValue } from "../same-value.ts";

/** How likely it is that a program meant the value as its answer where another one is right. */
export interface Plausibility {
  readonly isPlausible: boolean;
  /** Orders of magnitude (base 2) between the value and the right one, and one more for the wrong sign. */
  readonly distance: number;
}

/** A value read in the wrong width or byte order misses by factors of 2¹⁶ and more; a wrong computation rarely does. */
const smallestLimit = 2 ** 16;
const limitFactor = 2 ** 10;

export function plausibility(value: Value, expected: Value): Plausibility {
  if (sameValue(value, expected)) return { isPlausible: true, distance: 0 };
  const actual = wholeNumber(value);
  const right = wholeNumber(expected);
  if (actual === null || right === null) {
    return { isPlausible: false, distance: Infinity };
  }
  const limit = Math.max(smallestLimit, limitFactor * Math.abs(right));
  return {
    isPlausible: Math.abs(actual) <= limit,
    distance: distanceBetween(actual, right),
  };
}

/** Rounded to a double, which is near enough to compare magnitudes. */
function wholeNumber(value: Value): number | null {
  if (typeof value === "bigint") return Number(value);
  return typeof value === "number" && Number.isInteger(value) ? value : null;
}

function distanceBetween(actual: number, right: number): number {
  const wrongSign = Math.sign(actual) * Math.sign(right) < 0 ? 1 : 0;
  return wrongSign + Math.abs(magnitude(actual) - magnitude(right));
}

function magnitude(value: number): number {
  return Math.log2(1 + Math.abs(value));
}
