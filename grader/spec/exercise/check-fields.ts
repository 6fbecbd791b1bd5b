import type { FieldType } from "../../core/exercise/exercise.ts";
import {
  valueProblem,
  type JsonPath,
  type Problem,
} from "../document/problem.ts";
import { anyOf, showJson } from "../document/wording.ts";
import type { ExerciseDocument } from "../generated/validators.js";
import { expectationOf, readLiteral, type Literal } from "../value/literal.ts";

type FieldDocument = ExerciseDocument["request"];

/** The comparisons that make sense for a type. */
const fitting: Readonly<Record<FieldType, readonly string[]>> = {
  integer: ["exact"],
  integers: ["exact", "set"],
  text: ["exact", "one-of"],
};

/** Two fields of one name, and comparisons that do not fit the type of their field. */
export function checkFields({
  request,
  reply,
}: ExerciseDocument): readonly Problem[] {
  const sameName = valueProblem(
    ["reply", "name"],
    `expected another name than that of the request, found "${reply.name}"`,
  );
  return [
    ...(request.name === reply.name ? [sameName] : []),
    ...checkComparison(request, "request"),
    ...checkComparison(reply, "reply"),
  ];
}

function checkComparison(
  { type, comparison }: FieldDocument,
  place: string,
): readonly Problem[] {
  if (comparison === undefined) return [];
  const kind = typeof comparison === "string" ? comparison : "one-of";
  if (fitting[type].includes(kind)) return [];
  const known = anyOf(fitting[type].map(showJson));
  const message = `expected ${known} as the comparison of "${type}", found "${kind}"`;
  return [valueProblem([place, "comparison"], message)];
}

/** A literal of another type than its field's. */
export function checkLiteral(
  { type }: FieldDocument,
  literal: Literal,
  path: JsonPath,
): readonly Problem[] {
  if (readLiteral(type, literal) !== null) return [];
  const message = `expected ${expectationOf(type)}, found ${showJson(literal)}`;
  return [valueProblem(path, message)];
}
