import { join } from "node:path";
import { UsageError } from "../core/errors.ts";
import type { Locale } from "../core/exercise/localized.ts";
import { type Role, roles } from "../core/exercise/role.ts";
import { messages } from "../messages/messages.ts";
import { type FormatName, formats } from "../report/formats.ts";
import { gradeSubmission } from "../run/grade-submission.ts";
import type { GradeRequest } from "../run/request.ts";
import { listExercises } from "../spec/list-exercises.ts";
import type { CommandLine } from "./command-line.ts";
import { exitCodeOf } from "./exit-code.ts";
import { packageRoot } from "./package-root.ts";
import { progressLine } from "./progress-line.ts";
import { deliver } from "./deliver.ts";

/** The words of `grade <submission>`, as yargs has understood them. */
export interface GradeWords {
  readonly submission?: string | undefined;
  readonly exercise?: string | undefined;
  readonly role?: Role | undefined;
  readonly format: FormatName;
  readonly output?: string | undefined;
  readonly case?: string | undefined;
  readonly seed?: string | undefined;
  readonly policy?: string | undefined;
  readonly specs?: string | undefined;
  readonly server?: string | undefined;
  readonly client?: string | undefined;
  readonly port?: number | undefined;
  readonly slow: number;
}

/** Grades one submission and shows the report; resolves with the exit code. */
export async function gradeCommand(
  words: GradeWords,
  { locale, version }: CommandLine,
): Promise<number> {
  const request = await requestFrom(words, locale);
  const progress = progressLine(locale);
  const report = await gradeSubmission(request, {
    version,
    report: progress.show,
  }).finally(progress.clear);
  const isTerminal = process.stdout.isTTY && words.output === undefined;
  const text = formats[words.format](report, {
    locale,
    colour: isTerminal && process.env["NO_COLOR"] === undefined,
    widthInColumns: Math.min(process.stdout.columns ?? 100, 100),
    ...(words.case === undefined ? {} : { caseId: words.case }),
  });
  await deliver(text, {
    file: words.output,
    submission: request.submission,
    locale,
  });
  return exitCodeOf(report);
}

async function requestFrom(
  words: GradeWords,
  locale: Locale,
): Promise<GradeRequest> {
  const { submission } = words;
  if (submission === undefined)
    throw new UsageError(messages(locale).noSubmission(), { kind: "other" });
  checkNumber("port", words.port ?? 1, { least: 1, most: 65_535, locale });
  checkNumber("slow", words.slow, { least: 0.1, most: 100, locale });
  const specsFolder = words.specs ?? join(packageRoot, "specs");
  return {
    submission,
    exerciseId: words.exercise ?? (await onlyExercise(specsFolder, locale)),
    roles: words.role === undefined ? roles : [words.role],
    caseId: words.case ?? null,
    seed: words.seed ?? null,
    specsFolder,
    policyFile: words.policy ?? null,
    commands: { server: words.server ?? null, client: words.client ?? null },
    port: words.port ?? null,
    slow: words.slow,
  };
}

async function onlyExercise(
  specsFolder: string,
  locale: Locale,
): Promise<string> {
  const known = await listExercises(specsFolder);
  const [only] = known;
  if (only !== undefined && known.length === 1) return only;
  throw new UsageError(messages(locale).exerciseNotRecognised({ known }), {
    kind: "other",
  });
}

function checkNumber(
  option: string,
  value: number,
  { locale, ...range }: { least: number; most: number; locale: Locale },
): void {
  if (value >= range.least && value <= range.most) return;
  const actual = String(value);
  throw new UsageError(
    messages(locale).notANumber({ option, actual, ...range }),
    { kind: "other" },
  );
}
