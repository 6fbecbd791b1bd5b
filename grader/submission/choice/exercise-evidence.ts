import { plainLetters } from "../plain-letters.ts";

/** How programs speak of the exercise that is looked for, and of those that are set beside it. */
export interface Sought {
  /** Matches lower-case words without accents. */
  readonly own: RegExp;
  readonly others: readonly RegExp[];
}

const pathWeight = 20;
const contentWeight = 5;

/** How much the path and the words of a file speak for this exercise, by comparison with other files. */
export function exerciseEvidence(
  path: string,
  words: string,
  sought: Sought,
): number {
  const inPath = exerciseOfPath(path, sought) === "own" ? pathWeight : 0;
  const inContent = sought.own.test(words) ? contentWeight : 0;
  return inPath + inContent;
}

/** Whether the names of a file and its folders say that it is for this exercise, for another, or nothing of the kind. */
export function exerciseOfPath(
  path: string,
  { own, others }: Sought,
): "own" | "other" | "unsaid" {
  const name = plainLetters(path);
  if (own.test(name)) return "own";
  return others.some((words) => words.test(name)) ? "other" : "unsaid";
}
