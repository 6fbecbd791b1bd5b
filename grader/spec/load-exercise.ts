import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { UsageError } from "../core/errors.ts";
import type { Exercise } from "../core/exercise/exercise.ts";
import { readDocument } from "./document/read-document.ts";
import { refuseIfAny } from "./document/refuse.ts";
import { didYouMean, quoteAll } from "./document/wording.ts";
import { buildExercise } from "./exercise/build-exercise.ts";
import { checkExercise } from "./exercise/check-exercise.ts";
import { loadGroups } from "./exercise/load-groups.ts";
import type { SpecSource } from "./exercise/spec-source.ts";
import {
  validateExercise,
  type ExerciseDocument,
} from "./generated/validators.js";
import { listExercises } from "./list-exercises.ts";

/** Reads `exercise.json` and the groups beside it; a `SpecError` says which file is broken, where and why. */
export async function loadExercise(source: SpecSource): Promise<Exercise> {
  const document = await readExercise(source);
  const cases = await loadGroups(source, document);
  return buildExercise(document, cases);
}

async function readExercise({
  specsFolder,
  exerciseId,
}: SpecSource): Promise<ExerciseDocument> {
  const known = await listExercises(specsFolder);
  if (!known.includes(exerciseId)) throw unknownExercise(exerciseId, known);
  const folder = join(specsFolder, exerciseId);
  const file = join(folder, "exercise.json");
  const document = await readDocument(file, validateExercise);
  const names = await readdir(folder);
  const files = names.filter((name) => name.endsWith(".json"));
  refuseIfAny(document, checkExercise(document.content, exerciseId, files));
  return document.content;
}

function unknownExercise(id: string, known: readonly string[]): UsageError {
  return new UsageError(
    `expected one of ${quoteAll(known)} as the exercise, found "${id}"${didYouMean(id, known)}`,
    { kind: "unknown-exercise", id, known },
  );
}
