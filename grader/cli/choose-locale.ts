import { type Locale, locales } from "../core/exercise/localized.ts";

/** The locale that a word asks for: `pt-BR`, `pt_BR.UTF-8` and `pt` are Portuguese; `null` if it is none of ours. */
export function localeFrom(word: string): Locale | null {
  const language = word.toLowerCase().split(/[-_.@]/)[0];
  const found = locales.find(
    (locale) => locale.toLowerCase().split("-")[0] === language,
  );
  return found ?? null;
}

/** By POSIX, `LC_ALL` overrules `LC_MESSAGES`, which overrules `LANG`; English where they say nothing of ours. */
export function localeOf(environment: NodeJS.ProcessEnv): Locale {
  const word =
    environment["LC_ALL"] ?? environment["LC_MESSAGES"] ?? environment["LANG"];
  return localeFrom(word ?? "") ?? "en";
}

/** The language of everything that is said, known before the command line is understood. */
export function chooseLocale(
  words: readonly string[],
  environment: NodeJS.ProcessEnv,
): Locale {
  const at = words.findIndex((word) => /^--lang(=|$)/.test(word));
  const word = words[at]?.split("=")[1] ?? words[at + 1] ?? "";
  return (at >= 0 ? localeFrom(word) : null) ?? localeOf(environment);
}
