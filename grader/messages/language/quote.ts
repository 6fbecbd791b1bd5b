import type { Localized } from "../../core/exercise/exercise.ts";
import { count } from "./count.ts";

const longestQuoteInCharacters = 120;
const longestExcerptInBytes = 16;

/** The same text in every language. */
export function same(text: string): Localized {
  return { "pt-BR": text, en: text };
}

/** A value as it stands, but never so long that it hides the sentence; says how much it leaves out. */
export function excerpt(text: string): Localized {
  const characters = Array.from(text);
  const leftOut = characters.length - longestQuoteInCharacters;
  if (leftOut <= 0) return same(text);
  const start = characters.slice(0, longestQuoteInCharacters).join("");
  const rest = count(leftOut, "character");
  return {
    "pt-BR": `${start}… (e mais ${rest["pt-BR"]})`,
    en: `${start}… (and ${rest.en} more)`,
  };
}

/** Text that a program wrote, between quotation marks. */
export function quote(text: string): Localized {
  const shown = excerpt(text.trim());
  return { "pt-BR": `“${shown["pt-BR"]}”`, en: `“${shown.en}”` };
}

/** Hexadecimal digits in pairs: "0a 00 …"; says how many bytes it leaves out. */
export function hexExcerpt(hex: string): Localized {
  const bytes = hex.match(/../g) ?? [];
  const start = bytes.slice(0, longestExcerptInBytes).join(" ");
  const leftOut = bytes.length - longestExcerptInBytes;
  if (leftOut <= 0) return same(start);
  const rest = count(leftOut, "byte");
  return {
    "pt-BR": `${start} … (e mais ${rest["pt-BR"]})`,
    en: `${start} … (and ${rest.en} more)`,
  };
}

/** "77", "77 ou 78": accepted alternatives. */
export function alternatives(values: readonly string[]): Localized {
  const shown = values.map(excerpt);
  const join = (locale: "pt-BR" | "en"): string =>
    new Intl.ListFormat(locale, { type: "disjunction" }).format(
      shown.map((value) => value[locale]),
    );
  return { "pt-BR": join("pt-BR"), en: join("en") };
}
