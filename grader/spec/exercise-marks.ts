import { join } from "node:path";
import type { ExerciseMarks } from "../core/exercise/exercise-marks.ts";
import { readDocument } from "./document/read-document.ts";
import { validateExercise } from "./generated/validators.js";
import { listExercises } from "./list-exercises.ts";

/**
 * How programs of each exercise are told from others, by its id. An exercise whose file is broken goes by its id: that
 * file is complained of when it is graded.
 */
export async function exerciseMarks(
  specsFolder: string,
): Promise<ReadonlyMap<string, ExerciseMarks>> {
  const ids = await listExercises(specsFolder);
  const found = ids.map(
    async (id) => [id, await marksOf(specsFolder, id)] as const,
  );
  return new Map(await Promise.all(found));
}

async function marksOf(
  specsFolder: string,
  id: string,
): Promise<ExerciseMarks> {
  const file = join(specsFolder, id, "exercise.json");
  const document = await readDocument(file, validateExercise).catch(() => null);
  const { words = id, traces = [] } = document?.content ?? {};
  return {
    words: wordsPattern(words) ?? new RegExp(id),
    traces: traces.flatMap(({ pattern, weight }) => {
      const compiled = wordsPattern(pattern);
      return compiled === null ? [] : [{ pattern: compiled, weight }];
    }),
  };
}

/** `null` for what is no regular expression. */
export function wordsPattern(words: string): RegExp | null {
  try {
    return new RegExp(words);
  } catch {
    return null;
  }
}
