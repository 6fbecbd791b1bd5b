import type { Locale } from "../../core/exercise/exercise.ts";
import type { LabelSet } from "./label-set.ts";
import { english } from "./labels-en.ts";
import { portuguese } from "./labels-pt-br.ts";

const labelsByLocale: Readonly<Record<Locale, LabelSet>> = {
  "pt-BR": portuguese,
  en: english,
};

/** The words of a report in one language. */
export function labels(locale: Locale): LabelSet {
  return labelsByLocale[locale];
}
