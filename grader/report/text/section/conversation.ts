import type { Locale } from "../../../core/exercise/exercise.ts";
import { numeral } from "../../../messages/language/count.ts";
import { labels } from "../../../messages/report/labels.ts";
import { sayFact } from "../../../messages/report/say-fact.ts";
import type { OutcomeReport, TranscriptEntry } from "../../document.ts";
import { hexDump } from "../failure/hex-dump.ts";
import { blankLine, line, span, type Line } from "../layout/line.ts";

const timeInColumns = 12;

function timeOf(entry: TranscriptEntry, locale: Locale): string {
  return (
    `${numeral(entry.at, 1)[locale]} ms`.padStart(timeInColumns - 2) + "  "
  );
}

function connectionOf(entry: TranscriptEntry): string {
  return "on" in entry ? `[${entry.on}] ` : "";
}

function bytesOf(entry: TranscriptEntry, locale: Locale): readonly Line[] {
  if (!("hex" in entry)) return [];
  return hexDump(entry, locale).map((text) =>
    line(4 + timeInColumns + 2, [span(text, "faint")]),
  );
}

function entryLines(entry: TranscriptEntry, locale: Locale): readonly Line[] {
  const means = entry.means === undefined ? "" : ` = ${entry.means}`;
  const words = `${connectionOf(entry)}${sayFact(entry)[locale]}${means}`;
  const told = line(4, [span(timeOf(entry, locale), "faint"), span(words)]);
  return [{ ...told, hangInColumns: timeInColumns }, ...bytesOf(entry, locale)];
}

/** All that happened in one case, with the time of each fact. */
export function conversationSection(
  outcome: OutcomeReport,
  locale: Locale,
): readonly Line[] {
  if (outcome.transcript.length === 0) return [];
  return [
    blankLine,
    line(2, [span(labels(locale).conversation, "strong")]),
    ...outcome.transcript.flatMap((entry) => entryLines(entry, locale)),
  ];
}
