import type { Localized } from "../../../core/exercise/exercise.ts";
import { labels } from "../../../messages/report/labels.ts";
import type { ExerciseReport, OutcomeReport } from "../../document.ts";
import { blankLine, line, span, type Line } from "../layout/line.ts";
import type { View } from "./view.ts";

interface Untried {
  readonly id: string;
  readonly message: Localized;
}

function namedOutcomes(
  { cases, pair }: ExerciseReport,
  pairName: string,
): readonly (readonly [string, OutcomeReport])[] {
  const named = cases.map((item) => [item.id, item] as const);
  return pair === null ? named : [...named, [pairName, pair]];
}

function collect(
  view: View,
  messageOf: (outcome: OutcomeReport) => Localized | undefined,
): readonly Untried[] {
  const pairName = labels(view.locale).pair;
  return namedOutcomes(view.exercise, pairName).flatMap(([id, outcome]) => {
    const message = messageOf(outcome);
    return message === undefined ? [] : [{ id, message }];
  });
}

const mostListed = 8;

function reasonLines(
  untried: readonly Untried[],
  { locale }: View,
): readonly Line[] {
  const reasons = new Set(untried.map(({ message }) => message[locale]));
  return [...reasons].flatMap((reason) => {
    const items = untried.filter(({ message }) => message[locale] === reason);
    const size = labels(locale).caseCount(items.length);
    const ids = items.map(({ id }) => id).join(", ");
    const told = {
      ...line(4, [span(`${size}: ${reason}`)]),
      hangInColumns: 2,
    };
    // Where a whole half was not tried, a list of all its cases says nothing more.
    return items.length > mostListed
      ? [told]
      : [told, line(6, [span(ids, "faint")])];
  });
}

function section(
  title: string,
  untried: readonly Untried[],
  view: View,
): readonly Line[] {
  if (untried.length === 0) return [];
  return [
    blankLine,
    line(2, [span(title, "strong")]),
    ...reasonLines(untried, view),
  ];
}

/** Faults of ours or of the machine, each told once with the cases that it kept from being tried. */
export function faultsSection(view: View): readonly Line[] {
  const faults = collect(view, ({ fault }) => fault?.message);
  return section(labels(view.locale).faults, faults, view);
}

/** Cases that were not tried, told once for each reason. */
export function skipsSection(view: View): readonly Line[] {
  const skips = collect(view, ({ skip }) => skip?.message);
  return section(labels(view.locale).skipped, skips, view);
}
