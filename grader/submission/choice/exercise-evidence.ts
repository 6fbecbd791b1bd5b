import { plainLetters } from "../plain-letters.ts";

/** Words that programs for an exercise use; an exercise that is not listed goes by its id. */
const exerciseWords: Readonly<Record<string, RegExp>> = {
  /** Not `primeiro`, which is Portuguese for "first". */
  primes: /prim(?:o|al|e(?!ir))/,
  divisors: /divisor/,
  oracle: /oracle|oraculo|8.?ball/,
  uppercase: /maiusc|mayusc|upper/,
};

const pathWeight = 20;
const contentWeight = 5;

/** How much the path and the words of a file speak for this exercise, by comparison with other files. */
export function exerciseEvidence(
  path: string,
  words: string,
  exerciseId: string,
): number {
  const inPath = exerciseOfPath(path, exerciseId) === "own" ? pathWeight : 0;
  const inContent = speaksOf(words, exerciseId) ? contentWeight : 0;
  return inPath + inContent;
}

/** Whether the names of a file and its folders say that it is for this exercise, for another, or nothing of the kind. */
export function exerciseOfPath(
  path: string,
  exerciseId: string,
): "own" | "other" | "unsaid" {
  const name = plainLetters(path);
  if (speaksOf(name, exerciseId)) return "own";
  const ids = Object.keys(exerciseWords);
  return ids.some((id) => speaksOf(name, id)) ? "other" : "unsaid";
}

function speaksOf(text: string, exerciseId: string): boolean {
  const words = exerciseWords[exerciseId];
  return words === undefined ? text.includes(exerciseId) : words.test(text);
}
