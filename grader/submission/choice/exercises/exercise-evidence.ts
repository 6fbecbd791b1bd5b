import type { ExerciseMarks } from "../../../core/exercise/exercise-marks.ts";
import { plainLetters } from "../../plain-letters.ts";
import { type InspectedFile, partsOf } from "../inspect-files.ts";

/** How programs of each exercise are told from others, by its id. */
export type Marks = ReadonlyMap<string, ExerciseMarks>;

/** The exercise that is looked for, beside those that may have been handed in with it. */
export interface Sought {
  readonly id: string;
  readonly marks: Marks;
}

/** A word of the exercise in names and literals of a program; each further one counts less, a comment least. */
const weights = { word: 10, furtherWord: 2, comment: 3 } as const;
const mostFurtherWords = 3;
/** By so much the likeliest exercise must be ahead. */
const clearlyAhead = 4;

/** Ids of the exercises that a path is named after. */
export function exercisesOfPath(path: string, marks: Marks): readonly string[] {
  const name = plainLetters(path);
  return [...marks]
    .filter(([, { words }]) => words.test(name))
    .map(([id]) => id);
}

/** What to go by: the words of names and literals alone, or what the program does as well. */
export type Basis = "words" | "traces";

/** Id of the exercise that a program's text is clearly for. */
export function exerciseOfText(
  file: InspectedFile,
  marks: Marks,
  basis: Basis,
): string | null {
  const ranked = Array.from(marks, ([id, exercise]) => ({
    id,
    points:
      wordPoints(file, exercise) +
      (basis === "traces" ? tracePoints(file, exercise) : 0),
  })).sort((left, right) => right.points - left.points);
  const [first, second] = ranked;
  const lead = (first?.points ?? 0) - (second?.points ?? 0);
  return lead >= clearlyAhead ? (first?.id ?? null) : null;
}

function wordPoints(file: InspectedFile, { words }: ExerciseMarks): number {
  const parts = partsOf(file);
  const all = new RegExp(words.source, "g");
  const counts = parts.map(
    ({ inspection }) => inspection.words.match(all)?.length ?? 0,
  );
  const count = counts.reduce((total, each) => total + each, 0);
  const further = Math.min(count - 1, mostFurtherWords);
  if (count > 0) return weights.word + further * weights.furtherWord;
  const isInComment = parts.some(({ plainText }) => words.test(plainText));
  return isInComment ? weights.comment : 0;
}

function tracePoints(file: InspectedFile, { traces }: ExerciseMarks): number {
  if (!computes(file)) return 0;
  const parts = partsOf(file);
  return traces
    .filter(({ pattern }) =>
      parts.some(({ plainText }) => pattern.test(plainText)),
    )
    .reduce((total, { weight }) => total + weight, 0);
}

/** A client does not do the exercise's work: what it does otherwise, such as `.upper()` on a yes, says nothing. */
function computes(file: InspectedFile): boolean {
  const all = partsOf(file).map(({ inspection }) => inspection);
  const serves = all.some(({ evidence }) => evidence.server > 0);
  const dials = all.some(({ evidence }) => evidence.client > 0);
  return serves || !dials;
}
