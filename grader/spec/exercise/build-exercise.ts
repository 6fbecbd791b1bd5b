import { GraderFault } from "../../core/errors.ts";
import type {
  Exercise,
  FieldType,
  KnownAnswer,
} from "../../core/exercise/exercise.ts";
import type { TestCase } from "../../core/exercise/test-case.ts";
import type { Value } from "../../core/exercise/value.ts";
import { onlyField } from "../case/case-document.ts";
import type { ExerciseDocument } from "../generated/validators.js";
import { readLiteral, type Literal } from "../value/literal.ts";
import { buildField } from "./build-field.ts";

/** An exercise in memory, from a document that `checkExercise` has let pass. */
export function buildExercise(
  document: ExerciseDocument,
  cases: readonly TestCase[],
): Exercise {
  const { $schema, words, traces, pair, acquaintance, ...same } = document;
  const [, asked] = onlyField(pair.request);
  return {
    ...same,
    request: buildField(document.request),
    reply: buildField(document.reply),
    pair: { ...pair, request: certain(document.request.type, asked) },
    acquaintance: acquaintance.map((fields) => knownAnswer(document, fields)),
    cases,
  };
}

function knownAnswer(
  { request, reply }: ExerciseDocument,
  fields: Readonly<Record<string, Literal>>,
): KnownAnswer {
  return {
    request: certain(request.type, fields[request.name]),
    reply: certain(reply.type, fields[reply.name]),
  };
}

function certain(type: FieldType, literal: Literal | undefined): Value {
  const value = literal === undefined ? null : readLiteral(type, literal);
  if (value !== null) return value;
  const detail = `no ${type} in ${JSON.stringify(literal)}`;
  throw new GraderFault({ kind: "internal", detail });
}
