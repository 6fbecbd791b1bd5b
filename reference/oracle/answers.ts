import { createHash } from "node:crypto";
import type { Model } from "../../grader/core/exercise/exercise.ts";

/** What the statement lets an oracle say. */
const words = ["sim", "não", "talvez"] as const;

/** Answers whatever it is asked with one of the words, each equally likely; one seed always gives the same sequence. */
export function oracleAnswers(seed: string): Model {
  const numbers = drawBelow(words.length, seed);
  return () => words[numbers.next().value] ?? null;
}

const wordRange = 2 ** 32;

/**
 * Whole numbers from 0 up to, but not including, `limit`: SHA-256 of seed and round as a 32-bit word. A word in the
 * incomplete last stretch of the range's multiples is thrown away, because a plain remainder would favour small numbers.
 */
function* drawBelow(limit: number, seed: string): Generator<number, never> {
  const end = wordRange - (wordRange % limit);
  for (let round = 0; ; round += 1) {
    const source = JSON.stringify([seed, round]);
    const word = createHash("sha256").update(source).digest().readUInt32BE();
    if (word < end) yield word % limit;
  }
}
