import { UsageError } from "../grader/core/errors.ts";
import { divisorsPair } from "./divisors/pair.ts";
import { oraclePair } from "./oracle/pair.ts";
import { primesPair } from "./primes/pair.ts";
import type { ReferencePair } from "./reference-pair.ts";
import { uppercasePair } from "./uppercase/pair.ts";

/** The right programs of each exercise, by its id. */
const pairs = {
  primes: primesPair,
  uppercase: uppercasePair,
  oracle: oraclePair,
  divisors: divisorsPair,
} as const satisfies Readonly<Record<string, ReferencePair>>;

/** The right programs of an exercise; a UsageError if it has none. */
export function pairOf(exercise: string): ReferencePair {
  const found = Object.entries(pairs).find(([id]) => id === exercise);
  if (found !== undefined) return found[1];
  const known = Object.keys(pairs);
  throw new UsageError(
    `There is no reference for "${exercise}"; there is one for ${known.join(", ")}.`,
    { kind: "unknown-exercise", id: exercise, known },
  );
}
