import type { Exercise, KnownAnswer } from "../../core/exercise/exercise.ts";
import type { TestCase } from "../../core/exercise/test-case.ts";
import { onlyField } from "../case/case-document.ts";
import type { ExerciseDocument } from "../generated/validators.js";

/** An exercise in memory, from a document that `checkExercise` has let pass. */
export function buildExercise(
  document: ExerciseDocument,
  cases: readonly TestCase[],
): Exercise {
  const { $schema, pair, acquaintance, ...same } = document;
  const [, request] = onlyField(pair.request);
  return {
    ...same,
    pair: { ...pair, request: BigInt(request) },
    acquaintance: acquaintance.map((fields) => knownAnswer(document, fields)),
    cases,
  };
}

function knownAnswer(
  { request, reply }: ExerciseDocument,
  fields: Readonly<Record<string, string>>,
): KnownAnswer {
  return {
    request: BigInt(fields[request.name] ?? ""),
    reply: BigInt(fields[reply.name] ?? ""),
  };
}
