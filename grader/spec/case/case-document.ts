import type { Exercise, Model } from "../../core/exercise/exercise.ts";
import { GraderFault } from "../../core/errors.ts";
import type { CasesDocument } from "../generated/validators.js";

/** A case as its file has it. */
export type CaseDocument = CasesDocument["cases"][number];
export type StepDocument = CaseDocument["steps"][number];

/** What a case is read against. */
export interface CaseContext {
  readonly exercise: Pick<Exercise, "id" | "request" | "reply">;
  readonly group: string;
  readonly seed: string;
  readonly model: Model | null;
}

/** The name and the value of a message; the schema has made sure that there is exactly one. */
export function onlyField<Value>(
  message: Readonly<Record<string, Value>>,
): readonly [string, Value] {
  const [field] = Object.entries(message);
  if (field !== undefined) return field;
  const detail = "the schema let a message without a field through";
  throw new GraderFault({ kind: "internal", detail });
}
