import type { Locale, Role } from "../../../core/exercise/exercise.ts";
import { alternatives, excerpt } from "../../../messages/language/quote.ts";
import { labels } from "../../../messages/report/labels.ts";
import type { MismatchReport, OutcomeReport } from "../../document.ts";
import { row, span, type Line } from "../layout/line.ts";
import { type Bytes, hexDump } from "./hex-dump.ts";
import { sentMessage } from "./sent-message.ts";

interface Said {
  readonly label: string;
  readonly value: string | null;
  readonly bytes: Bytes | null;
}

/** A value and its bytes: side by side where both are short, else one below the other. */
function valueRows({ label, value, bytes }: Said, locale: Locale): Line[] {
  const isEmpty = bytes === null || bytes.hex === "";
  const dump = isEmpty ? [] : hexDump(bytes, locale);
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
  const bytes = sentMessage(outcome.transcript, values)?.bytes ?? null;
  const label = bytes === null ? words.asked : words.sent;
  return valueRows({ label, value, bytes }, locale);
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
  const told = { label: words.asked, value: asked, bytes: null };
  const answer = hex === null ? sentMessage(transcript, expected) : null;
  const said =
    answer === null
      ? []
      : valueRows(
          { label: words.answered, value: answer.means, bytes: answer.bytes },
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
  const { actual, hex, leftOut } = mismatch;
  const isSilent = mismatch.kind === "nothing-received";
  const value = actual ?? (isSilent ? words.nothing : null);
  const bytes =
    hex === null
      ? null
      : { hex, ...(leftOut === undefined ? {} : { leftOut }) };
  return valueRows({ label: words.received, value, bytes }, locale);
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
