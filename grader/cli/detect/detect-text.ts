import type { Locale } from "../../core/exercise/localized.ts";
import type { LookedAt } from "../../core/submission/selection.ts";
import { nameCodec } from "../../messages/language/codec-name.ts";
import { labels } from "../../messages/report/labels.ts";
import { detectLabels } from "../../messages/selection/detect-labels.ts";
import type { ShowOptions } from "../../report/format.ts";
import { layOut } from "../../report/text/layout/lay-out.ts";
import {
  type Line,
  blankLine,
  line,
  row,
  span,
  titleLine,
} from "../../report/text/layout/line.ts";
import type {
  DetectDocument,
  DetectedExercise,
  DetectedHalf,
  DetectedProgram,
} from "./detect-document.ts";

/** The document for a person at a terminal. */
export function detectText(
  { grader, submission, exercises, asides, isComplete }: DetectDocument,
  options: ShowOptions,
): string {
  const { locale } = options;
  const words = detectLabels(locale);
  const verdict = isComplete ? words.complete : words.incomplete;
  const lines = [
    titleLine(`${words.title}: ${submission.path}`, grader.version),
    ...exercises.flatMap((exercise) => exerciseLines(exercise, locale)),
    ...(asides.length === 0
      ? []
      : [blankLine, line(2, [span(words.asides, "strong")])]),
    ...asides.map(({ message }) => line(4, [span(message[locale], "warning")])),
    blankLine,
    line(0, [span(verdict, isComplete ? "good" : "bad")]),
  ];
  return layOut(lines, options);
}

function exerciseLines(
  { id, port, halves, files }: DetectedExercise,
  locale: Locale,
): readonly Line[] {
  const words = detectLabels(locale);
  return [
    blankLine,
    line(2, [span(id, "strong")]),
    ...(port === null ? [] : [row(words.saidPort, [span(String(port))])]),
    ...halves.flatMap((half) => halfLines(half, locale)),
    blankLine,
    line(4, [span(words.files, "faint")]),
    ...files.map((file) => fileLine(file, locale)),
  ];
}

function halfLines(
  { role, program, problem, reasons }: DetectedHalf,
  locale: Locale,
): readonly Line[] {
  const { roles, program: name, noProgram, problem: trouble } = labels(locale);
  const { because } = detectLabels(locale);
  return [
    blankLine,
    line(4, [span(roles[role], "strong")]),
    ...(program === null
      ? [row(name, [span(noProgram)])]
      : programRows(program, locale)),
    ...reasons.map(({ message }, at) =>
      row(at === 0 ? because : "", [span(message[locale], "warning")]),
    ),
    ...(problem === null
      ? []
      : [row(trouble, [span(problem.message[locale], "bad")])]),
  ];
}

function programRows(
  program: DetectedProgram,
  locale: Locale,
): readonly Line[] {
  const words = detectLabels(locale);
  const { path, language, command, opening, readsArguments } = program;
  const { program: name } = labels(locale);
  const formats = (ids: readonly string[]) =>
    listed(
      ids.map((id) => nameCodec(id)[locale]),
      locale,
    );
  return [
    row(name, [span(`${path} (${language})`)]),
    row(words.command, [span(command.join(" "))]),
    ...(opening.length === 0
      ? []
      : [row(words.typedFirst, [span(opening.join(", "))])]),
    row(words.portsInSource, [span(listed(program.ports.map(String), locale))]),
    row(words.reads, [span(formats(program.reads))]),
    row(words.writes, [span(formats(program.writes))]),
    row(words.input, [
      span(readsArguments ? words.takesArguments : words.takesKeyboard),
    ]),
  ];
}

function listed(items: readonly string[], locale: Locale): string {
  return items.length === 0 ? detectLabels(locale).unsaid : items.join(", ");
}

function fileLine(
  { path, language, part, calls, name, exercise }: LookedAt,
  locale: Locale,
): Line {
  const words = detectLabels(locale);
  const isFor = exercise === null ? "" : ` (${exercise})`;
  const both = (points: LookedAt["calls"]): string =>
    `${String(points.server)}/${String(points.client)}`;
  const facts = [
    language,
    `${words.parts[part]}${isFor}`,
    `${words.calls} ${both(calls)}`,
    `${words.names} ${both(name)}`,
  ];
  return line(6, [span(path), span(`  ${facts.join(" · ")}`, "faint")]);
}
