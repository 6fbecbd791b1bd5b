import { inspectFiles } from "../inspect-files.ts";
import type { SourceFile } from "../../source-file.ts";
import { type Marks, exercisesOfPath } from "./exercise-evidence.ts";
import { exercisesOfFiles } from "./exercise-of-files.ts";

/** The ids of the exercises that the files speak of, by their names, else by what stands in them. */
export function exercisesIn(
  files: readonly SourceFile[],
  marks: Marks,
): readonly string[] {
  const programs = inspectFiles(files);
  const named = programs.flatMap(({ path }) => exercisesOfPath(path, marks));
  const sockets = programs.filter(({ inspection: { evidence } }) =>
    Object.values(evidence).some((points) => points > 0),
  );
  const exercisesOf = exercisesOfFiles(sockets, marks);
  const done = sockets.flatMap((file) => exercisesOf(file));
  const found = new Set([...named, ...done]);
  const ids = [...marks.keys()].filter((id) => found.has(id));
  const isOnePair = named.length === 0 && sockets.length <= 2;
  const [first, ...more] = ids;
  if (first === undefined || (isOnePair && more.length > 0))
    return mostOften(programs, marks);
  return ids;
}

/** Where no program tells by itself, all of them together may. */
function mostOften(
  programs: ReturnType<typeof inspectFiles>,
  marks: Marks,
): readonly string[] {
  const text = programs.map(({ inspection }) => inspection.words).join("\n");
  const counts = Array.from(marks, ([id, { words }]) => {
    const times = text.match(new RegExp(words.source, "g"))?.length ?? 0;
    return { id, times };
  });
  const most = Math.max(0, ...counts.map(({ times }) => times));
  const leaders = counts.filter(({ times }) => times === most && most > 0);
  return leaders.length === 1 ? leaders.map(({ id }) => id) : [];
}
