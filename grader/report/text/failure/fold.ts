import type { Locale } from "../../../core/exercise/exercise.ts";
import type { CaseReport } from "../../document.ts";

/** Cases that say the same thing: the first is shown, the others are named. */
export interface Fold {
  readonly first: CaseReport;
  readonly others: readonly CaseReport[];
}

function withoutNumbers(text: string): string {
  return text.replace(/[0-9][0-9.,a-f ]*/g, "#");
}

/** What cases must have in common to be told as one: all but the numbers. */
function pattern(failed: CaseReport, locale: Locale): string {
  return JSON.stringify([
    failed.role,
    failed.group,
    failed.mismatch?.kind,
    withoutNumbers(failed.requirement[locale]),
    withoutNumbers(failed.mismatch?.message[locale] ?? ""),
    failed.mismatch?.hint?.[locale],
  ]);
}

/** Folds cases that differ in their numbers alone; keeps the order of the first of each. */
export function fold(
  failures: readonly CaseReport[],
  locale: Locale,
): readonly Fold[] {
  const folds = new Map<string, Fold>();
  for (const failed of failures) {
    const key = pattern(failed, locale);
    const known = folds.get(key);
    folds.set(
      key,
      known
        ? { ...known, others: [...known.others, failed] }
        : { first: failed, others: [] },
    );
  }
  return [...folds.values()];
}
