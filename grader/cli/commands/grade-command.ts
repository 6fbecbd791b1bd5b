import type { Report } from "../../report/document.ts";
import { formats, isFormatName } from "../../report/formats.ts";
import { grade } from "../../run/grade.ts";
import type { GradeRequest } from "../../run/request.ts";
import { exitCodeOf } from "../exit-code.ts";
import type { Given } from "../options/given.ts";
import type { Surroundings } from "../options/surroundings.ts";
import { pageOf } from "../output/page.ts";
import { print } from "../output/print.ts";
import { progressLine } from "../output/progress-line.ts";
import { checkDestination, writeReport } from "../output/write-report.ts";
import { chooseExercises } from "./choose-exercises.ts";
import { gradeRequest } from "./grade-request.ts";
import { joinReports } from "./join-reports.ts";
import { withOpened } from "../with-opened.ts";

/** Grades one submission and shows the report; resolves with the exit code. */
export async function gradeCommand(
  given: Given,
  surroundings: Surroundings,
): Promise<number> {
  const { locale } = surroundings;
  const { exercise, output: file } = given.options;
  const request = gradeRequest(given);
  const { submission, caseId, specsFolder } = request;
  const destination = file === undefined ? null : { file, submission, locale };
  if (destination !== null) checkDestination(destination);
  const report = await withOpened(submission, locale, async (opened) => {
    const exerciseIds = await chooseExercises(
      { exercise, submission, opened, caseId, specsFolder },
      locale,
    );
    const requests = exerciseIds.map((exerciseId) => ({
      ...request,
      opened,
      exerciseId,
    }));
    return gradeAll(requests, surroundings);
  });
  const text = show(report, given, surroundings);
  if (destination === null) await print(text, locale);
  else await writeReport(text, destination);
  return exitCodeOf(report, caseId);
}

async function gradeAll(
  requests: readonly GradeRequest[],
  { locale, version }: Surroundings,
): Promise<Report> {
  const progress = progressLine(locale);
  const reports: Report[] = [];
  try {
    for (const request of requests)
      reports.push(await grade(request, { version, report: progress.show }));
    return joinReports(reports);
  } finally {
    progress.clear();
  }
}

function show(
  report: Report,
  { options }: Given,
  { locale }: Surroundings,
): string {
  const format = options.format ?? "text";
  const shown = isFormatName(format) ? formats[format] : formats.text;
  return shown(report, {
    locale,
    ...pageOf(options.output === undefined ? "stdout" : "file"),
    ...(options.case === undefined ? {} : { caseId: options.case }),
  });
}
