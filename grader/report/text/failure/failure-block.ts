import type { Locale, Role } from "../../../core/exercise/exercise.ts";
import { labels } from "../../../messages/report/labels.ts";
import type { OutcomeReport } from "../../document.ts";
import { blankLine, line, row, span, type Line } from "../layout/line.ts";
import { evidenceRows } from "./evidence-rows.ts";
import { stderrLines } from "./stderr-lines.ts";

/** What stands around a failure: where it belongs, which cases are like it, how to see it again. */
interface Setting {
  readonly place: string;
  /** `null` for a pair. */
  readonly role: Role | null;
  readonly id: string | null;
  readonly others: readonly string[];
  readonly repeat: string | null;
}

function hintLines(outcome: OutcomeReport, locale: Locale): readonly Line[] {
  const hint = outcome.mismatch?.hint;
  if (!hint) return [];
  const name = labels(locale).hint;
  return [line(4, [span(`${name}: `, "warning"), span(hint[locale])])];
}

function othersLines(
  others: readonly string[],
  locale: Locale,
): readonly Line[] {
  if (others.length === 0) return [];
  const intro = labels(locale).moreAlike(others.length);
  return [line(4, [span(`${intro} ${others.join(", ")}`, "faint")])];
}

function repeatLines(repeat: string | null, locale: Locale): readonly Line[] {
  if (repeat === null) return [];
  const words = row(labels(locale).repeat, [span(repeat, "faint")]);
  return [{ ...words, isWrapped: false }];
}

function titleLine(
  outcome: OutcomeReport,
  setting: Setting,
  locale: Locale,
): Line {
  return {
    ...line(2, [
      span("✗ ", "bad"),
      span(`[${setting.place}] `, "faint"),
      span(outcome.requirement[locale], "strong"),
    ]),
    hangInColumns: 2,
  };
}

/** Everything that a person needs to know of one failure. */
export function failureBlock(
  outcome: OutcomeReport,
  setting: Setting,
  locale: Locale,
): readonly Line[] {
  const message = outcome.mismatch?.message[locale] ?? "";
  return [
    blankLine,
    titleLine(outcome, setting, locale),
    ...(setting.id === null ? [] : [line(4, [span(setting.id, "faint")])]),
    ...evidenceRows(outcome, setting.role, locale),
    line(4, [span(message)]),
    ...hintLines(outcome, locale),
    ...stderrLines(outcome.stderr, locale),
    ...othersLines(setting.others, locale),
    ...repeatLines(setting.repeat, locale),
  ];
}
