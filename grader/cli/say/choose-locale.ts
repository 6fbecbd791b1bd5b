import { type Locale, locales } from "../../core/exercise/localized.ts";

/** The locale that a word asks for: `pt-BR`, `pt_BR.UTF-8` and `pt` are Portuguese; `null` if it is none of ours. */
function localeFrom(word: string): Locale | null {
  const language = word.toLowerCase().split(/[-_.@]/)[0];
  const found = locales.find(
    (locale) => locale.toLowerCase().split("-")[0] === language,
  );
  return found ?? null;
}

/** By POSIX, `LC_ALL` overrules `LC_MESSAGES`, which overrules `LANG`, and an empty one says nothing; English where none is ours. */
function localeOf(environment: NodeJS.ProcessEnv): Locale {
  const words = ["LC_ALL", "LC_MESSAGES", "LANG"].map(
    (name) => environment[name] ?? "",
  );
  const word = words.find((one) => one !== "");
  return localeFrom(word ?? "") ?? "en";
}

/** The language of everything that is said, known before the command line is understood; the last `--lang` counts. */
export function chooseLocale(
  words: readonly string[],
  environment: NodeJS.ProcessEnv,
): Locale {
  const at = words.findLastIndex((word) => /^--lang(=|$)/.test(word));
  const word = words[at]?.split("=")[1] ?? words[at + 1] ?? "";
  return (at >= 0 ? localeFrom(word) : null) ?? localeOf(environment);
}
