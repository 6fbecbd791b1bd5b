import { readdir } from "node:fs/promises";
import { join } from "node:path";

/** Ids of the exercises in a folder of specs, in alphabetical order; none if there is no such folder. */
export async function listExercises(
  specsFolder: string,
): Promise<readonly string[]> {
  const names = await namesIn(specsFolder);
  const found: string[] = [];
  for (const name of [...names].sort()) {
    const files = await namesIn(join(specsFolder, name));
    if (files.includes("exercise.json")) found.push(name);
  }
  return found;
}

/** What is in a folder; nothing for a file or for what cannot be read. */
async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => []);
}
