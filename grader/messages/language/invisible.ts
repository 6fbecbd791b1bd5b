import type { Locale, Localized } from "../../core/exercise/exercise.ts";
import { textIn } from "./text-in.ts";

const mostNamed = 3;

/** Those that programmers write with a letter, and that need no explanation. */
const familiar: ReadonlySet<string> = new Set(["\n", "\r", "\t"]);

/** Whether a character is written as its code, because nobody would see it: Unicode's control characters. */
function isInvisible(character: string): boolean {
  return /^\p{Cc}$/u.test(character) && !familiar.has(character);
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}

/** A character of a quoted text: itself, an escape such as `\n`, or for what cannot be seen its code, `\0` or `\x1b`. */
export function written(character: string): string {
  if (!isInvisible(character)) return JSON.stringify(character).slice(1, -1);
  const digits = codeOf(character).toString(16).padStart(2, "0");
  return character === "\0" ? "\\0" : `\\x${digits}`;
}

/** What the codes in the given shown values stand for, as a sentence after others; empty where there are none. */
export function explainInvisible(shown: readonly string[]): Localized {
  const all = shown.flatMap((value) => Array.from(textIn(value) ?? ""));
  const codes = [...new Set(all.filter(isInvisible))].slice(0, mostNamed);
  if (codes.length === 0) return { "pt-BR": "", en: "" };
  const list = (locale: Locale, say: (code: string) => string): string =>
    new Intl.ListFormat(locale).format(codes.map(say));
  const number = (character: string): string => String(codeOf(character));
  return {
    "pt-BR": ` Caracteres invisíveis aparecem como códigos: ${list("pt-BR", (one) => `${written(one)} é o de número ${number(one)}`)}.`,
    en: ` Invisible characters are written as codes: ${list("en", (one) => `${written(one)} is number ${number(one)}`)}.`,
  };
}
