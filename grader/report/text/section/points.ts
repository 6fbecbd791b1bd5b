import type { Locale } from "../../../core/exercise/exercise.ts";
import { numeral } from "../../../messages/language/count.ts";
import { labels } from "../../../messages/report/labels.ts";
import type { Score } from "../../document.ts";
import type { Tone } from "../layout/line.ts";

const barInColumns = 20;

/** "93,5 de 100", or words for a score that a fault of ours keeps from being known. */
export function points({ score, maxScore }: Score, locale: Locale): string {
  const words = labels(locale);
  if (score === null) return words.scoreUnknown;
  return words.outOf(numeral(score)[locale], numeral(maxScore)[locale]);
}

/** Green for all, yellow for some, red for less than half. */
export function toneOf({ score, maxScore }: Score): Tone {
  if (score === null) return "warning";
  if (score >= maxScore) return "good";
  return score * 2 >= maxScore ? "warning" : "bad";
}

/** The score as a bar; full only if nothing is missing, empty only if there is nothing. */
export function bar({ score, maxScore }: Score): string {
  if (score === null || maxScore <= 0) return "";
  const share = Math.min(1, Math.max(0, score / maxScore));
  const nearest = Math.round(share * barInColumns);
  const most = share < 1 ? barInColumns - 1 : barInColumns;
  const filled = Math.min(most, Math.max(share > 0 ? 1 : 0, nearest));
  return "█".repeat(filled) + "░".repeat(barInColumns - filled);
}
