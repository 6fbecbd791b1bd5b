import type { Comparison } from "../../core/exercise/exercise.ts";
import { type Value, isList } from "../../core/exercise/value.ts";
import { sameValue } from "../same-value.ts";
import { choicesIn } from "./choices/choices-in.ts";

type Same<Kind extends Comparison["kind"]> = (
  comparison: Extract<Comparison, { kind: Kind }>,
  actual: Value,
  expected: Value,
) => boolean;

const same: { readonly [Kind in Comparison["kind"]]: Same<Kind> } = {
  exact: (_comparison, actual, expected) => sameValue(actual, expected),
  set: (_comparison, actual, expected) => sameMembers(actual, expected),
  "one-of": ({ choices }, actual, expected) =>
    onlyChoice(choices, actual) === onlyChoice(choices, expected),
};

/** Whether a program meant the expected value, by the comparison that the exercise asks for. */
export function isRight(
  comparison: Comparison,
  actual: Value,
  expected: Value,
): boolean {
  return sameBy(comparison.kind, comparison, [actual, expected]);
}

/**
 * Whether a right program could have given the value where we would have given the expected one: of several choices it
 * may have taken another.
 */
export function isAnswer(
  comparison: Comparison,
  actual: Value,
  expected: Value,
): boolean {
  return comparison.kind === "one-of"
    ? onlyChoice(comparison.choices, actual) !== null
    : isRight(comparison, actual, expected);
}

function sameBy<Kind extends Comparison["kind"]>(
  kind: Kind,
  comparison: Extract<Comparison, { kind: Kind }>,
  [actual, expected]: readonly [Value, Value],
): boolean {
  return same[kind](comparison, actual, expected);
}

/** Order does not matter; how often a member occurs does. */
function sameMembers(actual: Value, expected: Value): boolean {
  if (!isList(actual) || !isList(expected)) return false;
  if (actual.length !== expected.length) return false;
  const rest = [...expected];
  return actual.every((member) => {
    const place = rest.findIndex((other) => sameValue(member, other));
    if (place >= 0) rest.splice(place, 1);
    return place >= 0;
  });
}

/** The one choice that a text names; `null` if it names none or several. */
function onlyChoice(choices: readonly string[], value: Value): string | null {
  if (typeof value !== "string") return null;
  const named = choicesIn(value, choices);
  return named.length === 1 ? (named[0] ?? null) : null;
}
