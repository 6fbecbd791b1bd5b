import { excerpt } from "../../../messages/language/quote.ts";
import { labels } from "../../../messages/report/labels.ts";
import { blankLine, line, row, span, type Line } from "../layout/line.ts";
import type { View } from "./view.ts";

function misconceptionLines({ exercise, locale }: View): readonly Line[] {
  if (exercise.misconceptions.length === 0) return [];
  const words = labels(locale);
  return [
    blankLine,
    line(2, [span(words.misconceptions, "strong")]),
    ...exercise.misconceptions.map(({ role, message }) =>
      line(4, [span(`${words.roles[role]}: `), span(message[locale])]),
    ),
  ];
}

function counterexampleLines({ exercise, locale }: View): readonly Line[] {
  const { counterexample } = exercise;
  if (counterexample === null) return [];
  const words = labels(locale);
  const shown = (text: string) => [span(excerpt(text)[locale])];
  return [
    blankLine,
    line(2, [
      span(words.counterexample, "strong"),
      span(` (${words.roles[counterexample.role]})`, "faint"),
    ]),
    row(words.asked, shown(counterexample.input)),
    row(words.expected, shown(counterexample.expected)),
    row(words.received, shown(counterexample.actual)),
  ];
}

/** What lies behind the failures: misconceptions, and the smallest input that shows one. */
export function explanationsSection(view: View): readonly Line[] {
  return [...misconceptionLines(view), ...counterexampleLines(view)];
}
