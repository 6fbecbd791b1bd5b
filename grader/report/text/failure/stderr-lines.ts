import type { Locale } from "../../../core/exercise/exercise.ts";
import { count, numeral } from "../../../messages/language/count.ts";
import { labels } from "../../../messages/report/labels.ts";
import { line, span, type Line } from "../layout/line.ts";

const mostLines = 12;
const longestLineInCharacters = 300;

function shorten(text: string, locale: Locale): string {
  const characters = Array.from(text.replaceAll("\t", "    "));
  const leftOut = characters.length - longestLineInCharacters;
  if (leftOut <= 0) return characters.join("");
  const start = characters.slice(0, longestLineInCharacters).join("");
  const rest = count(leftOut, "character")[locale];
  return `${start} ${labels(locale).moreCharacters(rest)}`;
}

function barred(text: string): Line {
  return { ...line(4, [span(text, "faint")]), bar: "│ " };
}

/** The last lines of a program's error output, each behind a bar; says what it leaves out. */
export function stderrLines(
  stderr: readonly string[],
  locale: Locale,
): readonly Line[] {
  const words = labels(locale);
  if (stderr.length === 0) return [];
  const leftOut = stderr.length - mostLines;
  const before =
    leftOut > 0
      ? [barred(words.moreLinesBefore(numeral(leftOut)[locale]))]
      : [];
  const shown = stderr.slice(-mostLines).map((text) => shorten(text, locale));
  return [
    line(4, [span(`${words.errorOutput}:`, "faint")]),
    ...before,
    ...shown.map(barred),
  ];
}
