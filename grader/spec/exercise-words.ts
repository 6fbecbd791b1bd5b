import { join } from "node:path";
import { readDocument } from "./document/read-document.ts";
import { validateExercise } from "./generated/validators.js";
import { listExercises } from "./list-exercises.ts";

/**
 * By which words programs speak of each exercise, by its id. An exercise whose file is broken goes by its id: that file
 * is complained of when it is graded.
 */
export async function exerciseWords(
  specsFolder: string,
): Promise<ReadonlyMap<string, RegExp>> {
  const ids = await listExercises(specsFolder);
  const found = ids.map(
    async (id) => [id, await wordsOf(specsFolder, id)] as const,
  );
  return new Map(await Promise.all(found));
}

async function wordsOf(specsFolder: string, id: string): Promise<RegExp> {
  const file = join(specsFolder, id, "exercise.json");
  const document = await readDocument(file, validateExercise).catch(() => null);
  const words = document?.content.words ?? id;
  return wordsPattern(words) ?? new RegExp(id);
}

/** `null` for what is no regular expression. */
export function wordsPattern(words: string): RegExp | null {
  try {
    return new RegExp(words);
  } catch {
    return null;
  }
}
