import type { Field, FieldType } from "../../core/exercise/exercise.ts";
import { type Value, isList } from "../../core/exercise/value.ts";
import { isAnswer } from "../field/is-right.ts";
import { holdsValue } from "../same-value.ts";

/** How likely it is that a program meant the value as its answer where another one is right. */
export interface Plausibility {
  readonly isPlausible: boolean;
  /** 0: right; greater: further away, in a measure of the type's own. */
  readonly distance: number;
}

const impossible: Plausibility = { isPlausible: false, distance: Infinity };

const byType: Readonly<
  Record<FieldType, (value: Value, expected: Value) => Plausibility>
> = { integer: ofIntegers, integers: ofLists, text: ofTexts };

export function plausibility(
  { type, comparison }: Field,
  value: Value,
  expected: Value,
): Plausibility {
  if (isAnswer(comparison, value, expected))
    return { isPlausible: true, distance: 0 };
  return byType[type](value, expected);
}

/** A value read in the wrong width or byte order misses by factors of 2¹⁶ and more; a wrong computation rarely does. */
const smallestLimit = 2 ** 16;
const limitFactor = 2 ** 10;

/** Orders of magnitude (base 2) between the value and the right one, and one more for the wrong sign. */
function ofIntegers(value: Value, expected: Value): Plausibility {
  const actual = wholeNumber(value);
  const right = wholeNumber(expected);
  if (actual === null || right === null) return impossible;
  const limit = Math.max(smallestLimit, limitFactor * Math.abs(right));
  return {
    isPlausible: Math.abs(actual) <= limit,
    distance: distanceBetween(actual, right),
  };
}

/** A right format reads members that a computation could have given; the more of them are right, the nearer. */
function ofLists(value: Value, expected: Value): Plausibility {
  if (!isList(value) || !isList(expected)) return impossible;
  const greatest = greatestOf(expected);
  const isPlausible = value.every(
    (member) => ofIntegers(member, greatest).isPlausible,
  );
  const strangers = value.filter((member) => !holdsValue(expected, member));
  const missing = expected.filter((member) => !holdsValue(value, member));
  return { isPlausible, distance: strangers.length + missing.length };
}

function greatestOf(list: readonly Value[]): Value {
  return list.reduce(
    (greatest, member) =>
      (wholeNumber(member) ?? 0) > (wholeNumber(greatest) ?? 0)
        ? member
        : greatest,
    0n,
  );
}

/**
 * Printable text may be an answer, and so may one that is the right one but for some spoilt characters; one that differs
 * in case alone is nearer than another one.
 */
function ofTexts(value: Value, expected: Value): Plausibility {
  if (typeof value !== "string" || typeof expected !== "string")
    return impossible;
  const isPrintable = !/[^\P{C}\t\n\r]/u.test(value);
  const isPlausible = isPrintable || isSpoilt(value, expected);
  const isAlike = value.toLowerCase() === expected.toLowerCase();
  const distance = Math.abs(value.length - expected.length);
  return { isPlausible, distance: isAlike ? 0.5 : 1 + distance };
}

/** As long as the right text, and most of its characters in their places: no framing and no other encoding reads so. */
function isSpoilt(value: string, expected: string): boolean {
  if (value.length !== expected.length) return false;
  const kept = [...expected].filter((one, place) => value[place] === one);
  return kept.length * 2 > expected.length;
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
