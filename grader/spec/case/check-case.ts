import {
  nameProblem,
  valueProblem,
  type Problem,
} from "../document/problem.ts";
import type { CaseContext, CaseDocument } from "./case-document.ts";
import { checkConnections } from "./check-connections.ts";
import { checkMessages } from "./check-messages.ts";
import { checkSteps } from "./check-steps.ts";
import { namesOf } from "./values.ts";

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
    ...checkSteps(document),
    ...checkConnections(document.steps),
    ...checkMessages(document, context, namesOf(document, context)),
  ];
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
  return Object.entries(draw)
    .filter(([, { from, to }]) => BigInt(from) > BigInt(to))
    .map(([name, { from, to }]) =>
      nameProblem(
        ["draw", name],
        `expected "from" to be at most "to", found ${from} and ${to}`,
      ),
    );
}
