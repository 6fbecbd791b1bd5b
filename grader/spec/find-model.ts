import { models } from "../../reference/models.ts";
import type { Model } from "../core/exercise/exercise.ts";

/** The model of an exercise that comes with the grader; `null` for an instructor's own, which does without. */
export function findModel(exerciseId: string): Model | null {
  const known: Readonly<Record<string, Model>> = models;
  return Object.hasOwn(known, exerciseId) ? (known[exerciseId] ?? null) : null;
}
