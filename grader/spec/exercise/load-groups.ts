import { join } from "node:path";
import type { TestCase } from "../../core/exercise/test-case.ts";
import { buildCase } from "../case/build-case.ts";
import type { CaseContext } from "../case/case-document.ts";
import { checkCase } from "../case/check-case.ts";
import { inside, valueProblem, type Problem } from "../document/problem.ts";
import { readDocument, type SpecDocument } from "../document/read-document.ts";
import { refuseIfAny } from "../document/refuse.ts";
import {
  validateCases,
  type CasesDocument,
  type ExerciseDocument,
} from "../generated/validators.js";
import { buildField } from "./build-field.ts";
import type { SpecSource } from "./spec-source.ts";

/** A group's file, read but not yet checked against its exercise. */
interface GroupFile {
  readonly document: SpecDocument<CasesDocument>;
  readonly context: CaseContext;
}

/** All cases of an exercise, in the order of its groups. */
export async function loadGroups(
  source: SpecSource,
  exercise: ExerciseDocument,
): Promise<readonly TestCase[]> {
  const files: GroupFile[] = [];
  const fields = {
    id: exercise.id,
    request: buildField(exercise.request),
    reply: buildField(exercise.reply),
  };
  for (const { id } of exercise.groups) {
    const file = join(source.specsFolder, exercise.id, `${id}.json`);
    const document = await readDocument(file, validateCases);
    files.push({
      document,
      context: { ...source, exercise: fields, group: id },
    });
  }
  for (const file of files) refuseIfAny(file.document, checkGroup(file));
  return files.flatMap(({ document, context }) =>
    document.content.cases.map((testCase) => buildCase(testCase, context)),
  );
}

/** An id begins with its group, so the same one can only stand twice in one file. */
function checkGroup({ document, context }: GroupFile): readonly Problem[] {
  const { cases } = document.content;
  const ids = cases.map(({ id }) => id);
  return cases.flatMap((testCase, index) => [
    ...inside(["cases", index], checkCase(testCase, context)),
    ...checkRepetition(ids, index),
  ]);
}

function checkRepetition(
  ids: readonly string[],
  index: number,
): readonly Problem[] {
  const id = ids[index] ?? "";
  const first = ids.indexOf(id);
  if (first === index) return [];
  return [
    valueProblem(
      ["cases", index, "id"],
      `expected each id once, found "${id}" again (first in /cases/${first})`,
    ),
  ];
}
