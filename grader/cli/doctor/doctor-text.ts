import type { Locale } from "../../core/exercise/localized.ts";
import { doctorLabels } from "../../messages/doctor/doctor-labels.ts";
import type { ShowOptions } from "../../report/format.ts";
import { layOut } from "../../report/text/layout/lay-out.ts";
import {
  type Line,
  type Tone,
  blankLine,
  line,
  span,
} from "../../report/text/layout/line.ts";
import type { DoctorDocument, DoctorFinding, Mark } from "./doctor-document.ts";

const signs: Readonly<
  Record<Mark, { readonly sign: string; readonly tone: Tone }>
> = {
  ok: { sign: "✓", tone: "good" },
  weaker: { sign: "!", tone: "warning" },
  missing: { sign: "✗", tone: "bad" },
};

/** The document for a person at a terminal. */
export function doctorText(
  { grader, canGrade, findings }: DoctorDocument,
  options: ShowOptions,
): string {
  const { locale } = options;
  const words = doctorLabels(locale);
  const title = span(words.title, "strong");
  const verdict = canGrade ? words.canGrade : words.cannotGrade;
  const lines = [
    line(0, [title, span(` · grade ${grader.version}`, "faint")]),
    blankLine,
    ...findings.flatMap((finding) => findingLines(finding, locale)),
    blankLine,
    line(0, [span(verdict, canGrade ? "good" : "bad")]),
    legend(findings, locale),
  ];
  return layOut(lines, options);
}

function findingLines(
  { topic, mark, found, meaning, remedy }: DoctorFinding,
  locale: Locale,
): readonly Line[] {
  const { topics, remedy: label } = doctorLabels(locale);
  const { sign, tone } = signs[mark];
  const width = Math.max(...Object.values(topics).map(({ length }) => length));
  const name = topics[topic].padEnd(width + 2);
  const indent = `${sign} ${name}`.length;
  const statement: Line = {
    ...line(2, [
      span(sign, tone),
      span(` ${name}`, "strong"),
      span(found[locale]),
      span(` ${meaning[locale]}`, "faint"),
    ]),
    hangInColumns: indent,
  };
  if (remedy === null) return [statement];
  return [statement, remedyLine(2 + indent, label, remedy)];
}

/** To be copied, so that it is never broken. */
function remedyLine(
  indentInColumns: number,
  label: string,
  remedy: string,
): Line {
  const spans = [span(`${label} `, "faint"), span(remedy, "warning")];
  return { ...line(indentInColumns, spans), isWrapped: false };
}

/** Only the signs that stand above. */
function legend(findings: readonly DoctorFinding[], locale: Locale): Line {
  const { marks } = doctorLabels(locale);
  const used = (["ok", "weaker", "missing"] as const).filter((mark) =>
    findings.some((finding) => finding.mark === mark),
  );
  const explained = used.map((mark) => `${signs[mark].sign} ${marks[mark]}`);
  return line(0, [span(explained.join("   "), "faint")]);
}
