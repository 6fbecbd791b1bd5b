import type { Sought } from "./choice/exercise-evidence.ts";

const words = {
  primes: /prim(?:o|al|e(?!ir))/,
  divisors: /divisor/,
  oracle: /oracle|oraculo/,
  uppercase: /maiusc|upper/,
} as const;

/** One exercise among the four, for tests. */
export function soughtFor(id: keyof typeof words): Sought {
  const others = Object.entries(words).filter(([other]) => other !== id);
  return { own: words[id], others: others.map(([, other]) => other) };
}
