import { labels } from "../../messages/report/labels.ts";
import type { ExerciseReport, OutcomeReport } from "../document.ts";
import { blankLine, line, span, type Line, type Tone } from "./layout/line.ts";
import { explanationsSection } from "./section/explanations.ts";
import { failuresSection } from "./section/failures.ts";
import { halfSection } from "./section/half.ts";
import { bar, points, toneOf } from "./section/points.ts";
import { faultsSection, skipsSection } from "./section/untried.ts";
import type { View } from "./section/view.ts";

/** Title and score of an exercise, as large as a terminal allows. */
export function scoreLines({ exercise, locale }: View): readonly Line[] {
  const tone = toneOf(exercise);
  return [
    line(0, [
      span(exercise.title[locale], "strong"),
      span(` (${exercise.id})`, "faint"),
    ]),
    blankLine,
    line(2, [
      span(`${labels(locale).score}  `, "strong"),
      span(`${points(exercise, locale)}   `, tone),
      span(bar(exercise), tone),
    ]),
  ];
}

const verdictTones = {
  pass: "good",
  fail: "bad",
  skip: "faint",
  fault: "warning",
} as const satisfies Readonly<Record<OutcomeReport["verdict"], Tone>>;

function pairLines({ exercise, locale }: View): readonly Line[] {
  const { pair } = exercise;
  if (pair === null) return [];
  const words = labels(locale);
  return [
    blankLine,
    line(2, [
      span(words.pair, "strong"),
      span("  "),
      span(words.verdicts[pair.verdict], verdictTones[pair.verdict]),
      span(`  ${pair.requirement[locale]}`, "faint"),
    ]),
  ];
}

function allPassed({ cases, pair }: ExerciseReport): boolean {
  const outcomes = pair === null ? cases : [...cases, pair];
  return (
    cases.length > 0 && outcomes.every(({ verdict }) => verdict === "pass")
  );
}

function praiseLines({ exercise, locale }: View): readonly Line[] {
  if (!allPassed(exercise)) return [];
  const praise = labels(locale).allPassed(exercise.cases.length);
  return [blankLine, line(2, [span("✓ ", "good"), span(praise)])];
}

/** All that a person is told of one exercise: the score first, then what was wrong, the worst first. */
export function exerciseLines(view: View): readonly Line[] {
  return [
    ...scoreLines(view),
    ...view.exercise.halves.flatMap((half) => halfSection(half, view.locale)),
    ...pairLines(view),
    ...praiseLines(view),
    ...explanationsSection(view),
    ...faultsSection(view),
    ...failuresSection(view),
    ...skipsSection(view),
    blankLine,
  ];
}
