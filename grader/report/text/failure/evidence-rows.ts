import type { Locale, Role } from "../../../core/exercise/exercise.ts";
import { alternatives, excerpt } from "../../../messages/language/quote.ts";
import { labels } from "../../../messages/report/labels.ts";
import type { MismatchReport, OutcomeReport } from "../../document.ts";
import { row, span, type Line } from "../layout/line.ts";
import { hexDump } from "./hex-dump.ts";
import { sentMessage } from "./sent-message.ts";

interface Said {
  readonly label: string;
  readonly value: string | null;
  readonly hex: string | null;
}

/** A value and its bytes: side by side where both are short, else one below the other. */
function valueRows({ label, value, hex }: Said, locale: Locale): Line[] {
  const dump = hex === null || hex === "" ? [] : hexDump(hex, locale);
  const words = value === null ? [] : [excerpt(value)[locale]];
  if (dump.length === 1 && words.length === 1) {
    return [
      row(label, [
        span(`${words.join("")}  `),
        span(`(${dump.join("")})`, "faint"),
      ]),
    ];
  }
  return [...words, ...dump].map((text, index) =>
    row(index === 0 ? label : "", [span(text)]),
  );
}

function askedRows(outcome: OutcomeReport, locale: Locale): Line[] {
  const words = labels(locale);
  const value = outcome.mismatch?.asked ?? null;
  const values = value === null ? [] : [value];
  const hex = sentMessage(outcome.transcript, values)?.hex ?? null;
  const label = hex === null ? words.asked : words.sent;
  return valueRows({ label, value, hex }, locale);
}

/**
 * A client is told its value, and what we sent was the answer to it; where its own message is what is wrong, that has
 * nothing to do with it.
 */
function toldRows(
  { transcript }: OutcomeReport,
  { asked, hex, expected }: MismatchReport,
  locale: Locale,
): Line[] {
  const words = labels(locale);
  const told = { label: words.asked, value: asked, hex: null };
  const answer = hex === null ? sentMessage(transcript, expected) : null;
  const said =
    answer === null
      ? []
      : valueRows(
          { label: words.answered, value: answer.means, hex: answer.hex },
          locale,
        );
  return [...valueRows(told, locale), ...said];
}

function expectedRows(mismatch: MismatchReport, locale: Locale): Line[] {
  if (mismatch.expected.length === 0) return [];
  const value = alternatives(mismatch.expected)[locale];
  return [row(labels(locale).expected, [span(value, "good")])];
}

function receivedRows(mismatch: MismatchReport, locale: Locale): Line[] {
  const words = labels(locale);
  const { actual, hex } = mismatch;
  const isSilent = mismatch.kind === "nothing-received";
  const value = actual ?? (isSilent ? words.nothing : null);
  return valueRows({ label: words.received, value, hex }, locale);
}

/** What was asked, what was right, what came: in words and in bytes. `role` is `null` for a pair. */
export function evidenceRows(
  outcome: OutcomeReport,
  role: Role | null,
  locale: Locale,
): readonly Line[] {
  const { mismatch } = outcome;
  if (mismatch === null) return [];
  return [
    ...(role === "client"
      ? toldRows(outcome, mismatch, locale)
      : askedRows(outcome, locale)),
    ...expectedRows(mismatch, locale),
    ...receivedRows(mismatch, locale),
  ];
}
