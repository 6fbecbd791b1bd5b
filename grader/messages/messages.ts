import type { Locale } from "../core/exercise/exercise.ts";
import { english } from "./command/sentences-en.ts";
import { portuguese } from "./command/sentences-pt-br.ts";
import type { CommandSentences } from "./command/sentences.ts";

const sentences: Readonly<Record<Locale, CommandSentences>> = {
  "pt-BR": portuguese,
  en: english,
};

/** What the command itself says in one language: `messages("en").noSuchFolder({ path })`. */
export function messages(locale: Locale): CommandSentences {
  return sentences[locale];
}
