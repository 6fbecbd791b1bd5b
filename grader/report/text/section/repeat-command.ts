import type { View } from "./view.ts";

/** Quoted for a POSIX shell where the word is not plain. */
function shellWord(word: string): string {
  if (/^[\w./:@%+=,-]+$/.test(word)) return word;
  return `'${word.replaceAll("'", `'\\''`)}'`;
}

/** The command that runs one case again. */
export function repeatCommand(
  { report, exercise }: View,
  caseId: string,
): string {
  const path = shellWord(report.submission.path);
  const exerciseId = shellWord(exercise.id);
  return `grade ${path} --exercise ${exerciseId} --case ${shellWord(caseId)}`;
}
