import { wordsPattern } from "../exercise-marks.ts";
import type { ExerciseDocument } from "../generated/validators.js";
import { onlyField } from "../case/case-document.ts";
import { checkFields, checkLiteral } from "./check-fields.ts";
import {
  nameProblem,
  valueProblem,
  type Problem,
} from "../document/problem.ts";
import { didYouMean, quoteAll } from "../document/wording.ts";

/** What the schema cannot say of an `exercise.json`; `files` are the names of all files beside it. */
export function checkExercise(
  exercise: ExerciseDocument,
  folder: string,
  files: readonly string[],
): readonly Problem[] {
  return [
    ...checkId(exercise, folder),
    ...checkWords(exercise),
    ...checkFields(exercise),
    ...checkGroups(exercise, files),
    ...checkPair(exercise),
    ...checkKnownAnswers(exercise),
  ];
}

function checkId({ id }: ExerciseDocument, folder: string) {
  if (id === folder) return [];
  return [
    valueProblem(
      ["id"],
      `expected the name of the folder, "${folder}", found "${id}"`,
    ),
  ];
}

function checkWords({ words, traces = [] }: ExerciseDocument) {
  const patterns = traces.map(({ pattern }, at) => ({
    path: ["traces", at, "pattern"],
    pattern,
  }));
  const all = [{ path: ["words"], pattern: words ?? "" }, ...patterns];
  return all
    .filter(({ pattern }) => wordsPattern(pattern) === null)
    .map(({ path, pattern }) =>
      valueProblem(
        path,
        `expected a regular expression of JavaScript, found "${pattern}"`,
      ),
    );
}

function checkGroups({ groups }: ExerciseDocument, files: readonly string[]) {
  const ids = groups.map(({ id }) => id);
  const present = files.filter((file) => file !== "exercise.json");
  const strangers = present.filter((file) => !ids.includes(groupOf(file)));
  return [
    ...ids.flatMap((id, index) => checkGroup(id, index)),
    ...strangers.map((file) => strangerProblem(file, ids)),
  ];

  function checkGroup(id: string, index: number): readonly Problem[] {
    if (ids.indexOf(id) < index)
      return [
        valueProblem(
          ["groups", index, "id"],
          `expected each group once, found "${id}" again`,
        ),
      ];
    if (present.includes(`${id}.json`)) return [];
    return [
      valueProblem(
        ["groups", index, "id"],
        `expected a file "${id}.json" beside this one, found ${quoteAll(present)}${didYouMean(id, present.map(groupOf))}`,
      ),
    ];
  }
}

function groupOf(file: string): string {
  return file.replace(/\.json$/, "");
}

function strangerProblem(file: string, ids: readonly string[]): Problem {
  const near = didYouMean(groupOf(file), ids);
  return nameProblem(
    ["groups"],
    `expected a group for each file in this folder, found none for "${file}"${near}`,
  );
}

function checkPair({ pair, groups, request }: ExerciseDocument) {
  const [name, literal] = onlyField(pair.request);
  const ids = groups.map(({ id }) => id);
  const wrongGroup = valueProblem(
    ["pair", "group"],
    `expected one of ${quoteAll(ids)}, found "${pair.group}"${didYouMean(pair.group, ids)}`,
  );
  const wrongField = nameProblem(
    ["pair", "request", name],
    `expected the field "${request.name}", found "${name}"`,
  );
  return [
    ...(ids.includes(pair.group) ? [] : [wrongGroup]),
    ...(name === request.name
      ? checkLiteral(request, literal, ["pair", "request", name])
      : [wrongField]),
  ];
}

function checkKnownAnswers(exercise: ExerciseDocument): readonly Problem[] {
  const { acquaintance, request, reply } = exercise;
  return acquaintance.flatMap((fields, index) =>
    Object.entries(fields).flatMap(([name, literal]) => {
      const path = ["acquaintance", index, name];
      const field = [request, reply].find((known) => known.name === name);
      if (field !== undefined) return checkLiteral(field, literal, path);
      const known = quoteAll([request.name, reply.name]);
      const message = `expected the fields ${known}, found "${name}"`;
      return [nameProblem(path, message)];
    }),
  );
}
