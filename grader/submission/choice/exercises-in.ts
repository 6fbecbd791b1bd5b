import { inspectFiles } from "./inspect-files.ts";
import { plainLetters } from "../plain-letters.ts";
import type { SourceFile } from "../source-file.ts";

/** The ids of the exercises that the files speak of, by their names, else by what stands in them. */
export function exercisesIn(
  files: readonly SourceFile[],
  words: ReadonlyMap<string, RegExp>,
): readonly string[] {
  const programs = inspectFiles(files);
  const names = programs.map(({ path }) => plainLetters(path)).join("\n");
  const named = [...words].filter(([, pattern]) => pattern.test(names));
  if (named.length > 0) return named.map(([id]) => id);
  const texts = programs.map(({ inspection }) => inspection.words).join("\n");
  return mostOften(texts, words);
}

function mostOften(
  text: string,
  words: ReadonlyMap<string, RegExp>,
): readonly string[] {
  const counts = Array.from(words, ([id, { source }]) => {
    const times = text.match(new RegExp(source, "g"))?.length ?? 0;
    return { id, times };
  });
  const most = Math.max(0, ...counts.map(({ times }) => times));
  const leaders = counts.filter(({ times }) => times === most && most > 0);
  return leaders.length === 1 ? leaders.map(({ id }) => id) : [];
}
