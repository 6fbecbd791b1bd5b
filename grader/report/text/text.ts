import type { ExerciseReport, Report } from "../document.ts";
import type { ShowOptions } from "../format.ts";
import { exerciseLines, scoreLines } from "./exercise-lines.ts";
import { footerLines, headerLines } from "./frame.ts";
import { layOut } from "./layout/lay-out.ts";
import type { Line } from "./layout/line.ts";
import { oneCaseLines } from "./one-case-lines.ts";

function linesOf(
  report: Report,
  exercise: ExerciseReport,
  { locale, caseId }: ShowOptions,
): readonly Line[] {
  const view = { report, exercise, locale };
  if (caseId === undefined) return exerciseLines(view);
  return [...scoreLines(view), ...oneCaseLines(view, caseId)];
}

/** The report for a person at a terminal; whatever a student wrote in it is made harmless. */
export function text(report: Report, options: ShowOptions): string {
  const lines = [
    ...headerLines(report, options.locale),
    ...report.exercises.flatMap((exercise) =>
      linesOf(report, exercise, options),
    ),
    ...footerLines(report, options.locale),
  ];
  return layOut(lines, options);
}
