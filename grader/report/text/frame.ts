import type { Locale } from "../../core/exercise/exercise.ts";
import { duration } from "../../messages/language/count.ts";
import { labels } from "../../messages/report/labels.ts";
import type { Report } from "../document.ts";
import {
  blankLine,
  line,
  row,
  span,
  titleLine,
  type Line,
} from "./layout/line.ts";
import { points, toneOf } from "./section/points.ts";

/** What was graded, and by what; what of it was left aside. */
export function headerLines(
  { grader, submission }: Report,
  locale: Locale,
): readonly Line[] {
  const { remark } = labels(locale);
  return [
    titleLine(submission.path, grader.version),
    ...submission.remarks.map(({ message }, index) =>
      row(index === 0 ? remark : "", [span(message[locale], "warning")]),
    ),
    blankLine,
  ];
}

function totalLines(report: Report, locale: Locale): readonly Line[] {
  if (report.exercises.length < 2) return [];
  const { totals } = report;
  return [
    line(2, [
      span(`${labels(locale).total}  `, "strong"),
      span(points(totals, locale), toneOf(totals)),
    ]),
    blankLine,
  ];
}

/** How it was graded, so that it can be done again. */
export function footerLines(report: Report, locale: Locale): readonly Line[] {
  const words = labels(locale);
  const { network, walls, because } = report.isolation;
  const shownWalls = walls === "none" ? words.noWalls : walls;
  const reason = because === null ? "" : ` (${because})`;
  const facts = [
    `${words.isolation}: ${words.networks[network]}, ${shownWalls}${reason}`,
    `${words.seed}: ${report.seed}`,
    `${words.duration}: ${duration(report.durationMs)[locale]}`,
  ];
  return [
    ...totalLines(report, locale),
    line(0, [span(facts.join(" · "), "faint")]),
  ];
}
