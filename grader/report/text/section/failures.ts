import type { Locale } from "../../../core/exercise/exercise.ts";
import { labels } from "../../../messages/report/labels.ts";
import type { OutcomeReport } from "../../document.ts";
import { failureBlock } from "../failure/failure-block.ts";
import { fold, type Fold } from "../failure/fold.ts";
import { worstFirst } from "../failure/worst-first.ts";
import { blankLine, line, span, type Line } from "../layout/line.ts";
import { repeatCommand } from "./repeat-command.ts";
import type { View } from "./view.ts";

function foldLines({ first, others }: Fold, view: View): readonly Line[] {
  const words = labels(view.locale);
  const group = words.groups[first.group] ?? first.group;
  const setting = {
    place: `${words.roles[first.role]}, ${group}`,
    role: first.role,
    id: first.id,
    others: others.map(({ id }) => id),
    repeat: repeatCommand(view, first.id),
  };
  return failureBlock(first, setting, view.locale);
}

function pairLines(pair: OutcomeReport, locale: Locale): readonly Line[] {
  const place = labels(locale).pair;
  const setting = { place, role: null, id: null, others: [], repeat: null };
  return failureBlock(pair, setting, locale);
}

/** Every failure, the pair's first, then those that cost most; cases that say the same are told once. */
export function failuresSection(view: View): readonly Line[] {
  const { exercise, locale } = view;
  const failed = worstFirst(exercise);
  const pair = exercise.pair?.verdict === "fail" ? exercise.pair : null;
  const total = failed.length + (pair ? 1 : 0);
  if (total === 0) return [];
  const words = labels(locale);
  const size = `${words.caseCount(total)}; ${words.worstFirst}`;
  return [
    blankLine,
    line(2, [span(words.failures, "strong"), span(` (${size})`, "faint")]),
    ...(pair ? pairLines(pair, locale) : []),
    ...fold(failed, locale).flatMap((item) => foldLines(item, view)),
  ];
}
