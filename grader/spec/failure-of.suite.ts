import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { SpecError } from "../core/errors.ts";
import { findModel } from "./find-model.ts";
import { loadExercise } from "./load-exercise.ts";

/** What is said of a built-in exercise in which one text of one file, such as `primes/edge.json`, is replaced by another. */
export async function failureOf(place: string, from: string, to: string) {
  const [exerciseId = "", file = ""] = place.split("/");
  const specsFolder = await mkdtemp(join(tmpdir(), "specs-"));
  const folder = join(specsFolder, exerciseId);
  try {
    await cp(join("specs", exerciseId), folder, { recursive: true });
    const text = await readFile(join(folder, file), "utf8");
    expect(text).toContain(from);
    await writeFile(join(folder, file), text.replace(from, to));
    const model = findModel(exerciseId);
    await loadExercise({ specsFolder, exerciseId, seed: "1", model });
    return null;
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    return {
      message: error.message.replaceAll(join(folder, "/"), ""),
      location: error.location,
    };
  } finally {
    await rm(specsFolder, { recursive: true });
  }
}
