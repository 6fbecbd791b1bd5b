import type {
  Comparison,
  Field,
  FieldType,
} from "../../core/exercise/exercise.ts";
import { everywhere } from "../../core/exercise/localized.ts";
import type { ExerciseDocument } from "../generated/validators.js";

type FieldDocument = ExerciseDocument["request"];

/** What is right where an exercise does not say. */
const usual: Readonly<Record<FieldType, Comparison>> = {
  integer: { kind: "exact" },
  integers: { kind: "set" },
  text: { kind: "exact" },
};

/** A field in memory, from one that `checkExercise` has let pass. */
export function buildField(document: FieldDocument): Field {
  const { name, type, label, comparison } = document;
  return {
    name,
    type,
    label: label ?? everywhere(name.toUpperCase()),
    comparison: comparisonOf(comparison) ?? usual[type],
  };
}

function comparisonOf(comparison: FieldDocument["comparison"]) {
  if (comparison === undefined) return null;
  if (typeof comparison === "string") return { kind: comparison };
  return { kind: "one-of", choices: comparison["one-of"] } as const;
}
