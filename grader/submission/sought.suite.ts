import type { ExerciseMarks } from "../core/exercise/exercise-marks.ts";
import type { Sought } from "./choice/exercises/exercise-evidence.ts";

const words = {
  divisors: /divisor/,
  oracle: /oracle|oraculo/,
  primes: /prim(?:o|al|e(?!ir))/,
  uppercase: /maiusc|upper/,
} as const;

/** One exercise among the four, for tests. */
export function soughtFor(id: keyof typeof words): Sought {
  const marks = Object.entries(words).map(
    ([each, pattern]): readonly [string, ExerciseMarks] => [
      each,
      { words: pattern, traces: [] },
    ],
  );
  return { id, marks: new Map(marks) };
}
