import {
  inside,
  nameProblem,
  valueProblem,
  type JsonPath,
  type Problem,
} from "../document/problem.ts";
import type {
  CaseContext,
  CaseDocument,
  StepDocument,
} from "./case-document.ts";
import { checkConnections } from "./check-connections.ts";
import { checkMessages } from "./check-messages.ts";
import { checkRandomness } from "./check-randomness.ts";
import { checkSteps } from "./check-steps.ts";
import { namesOf } from "../value/names.ts";

/** What the schema cannot say of a case; paths start at the case. */
export function checkCase(
  document: CaseDocument,
  context: CaseContext,
): readonly Problem[] {
  const wrongRanges = checkRanges(document);
  // Nothing can be drawn from a range that is none.
  if (wrongRanges.length > 0) return wrongRanges;
  return [
    ...checkId(document, context),
    ...stepLists(document).flatMap((list) =>
      checkList(list, document, context),
    ),
  ];
}

/** Steps that are played one after the other, and where they stand. */
interface StepList {
  readonly path: JsonPath;
  readonly steps: readonly StepDocument[];
}

function stepLists({ steps, again }: CaseDocument): readonly StepList[] {
  const first = { path: ["steps"], steps };
  if (again === undefined) return [first];
  return [first, { path: ["again", "steps"], steps: again.steps }];
}

/** Each list is played from the beginning, so each must make sense by itself. */
function checkList(
  { path, steps }: StepList,
  document: CaseDocument,
  context: CaseContext,
): readonly Problem[] {
  const { role } = document;
  const names = namesOf(document, context);
  return inside(path, [
    ...checkSteps(role, steps),
    ...checkConnections(steps),
    ...checkRandomness(steps, context.exercise),
    ...checkMessages(role, steps, names),
  ]);
}

function checkId(
  { id, role }: CaseDocument,
  { exercise, group }: CaseContext,
): readonly Problem[] {
  const beginning = `${exercise.id}/${role}/${group}/`;
  if (id.startsWith(beginning)) return [];
  return [
    valueProblem(
      ["id"],
      `expected an id that begins with "${beginning}", found "${id}"`,
    ),
  ];
}

function checkRanges({ draw = {} }: CaseDocument): readonly Problem[] {
  return Object.entries(draw).flatMap(([name, drawing]) => {
    if ("letters" in drawing) return [];
    const { from, to } = drawing;
    if (BigInt(from) <= BigInt(to)) return [];
    const message = `expected "from" to be at most "to", found ${from} and ${to}`;
    return [nameProblem(["draw", name], message)];
  });
}
