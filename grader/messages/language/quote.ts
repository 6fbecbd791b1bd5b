import type { Localized } from "../../core/exercise/exercise.ts";
import { leftOutIn } from "./abridge.ts";
import { count } from "./count.ts";
import { written } from "./invisible.ts";
import { textIn } from "./text-in.ts";

const longestQuoteInCharacters = 120;
const longestExcerptInBytes = 16;

/** The same text in every language. */
export function same(text: string): Localized {
  return { "pt-BR": text, en: text };
}

interface Marked {
  readonly pieces: readonly string[];
  readonly open: string;
  readonly close: string;
}

/** The pieces between their marks, never so many that they hide the sentence; says how much it leaves out. */
function cut({ pieces, open, close }: Marked): Localized {
  if (pieces.length <= longestQuoteInCharacters)
    return same(`${open}${pieces.join("")}${close}`);
  const start = pieces.slice(0, longestQuoteInCharacters).join("");
  const left = pieces.slice(longestQuoteInCharacters);
  const size = left.length + leftOutIn(left.join(""));
  const rest = count(size, "character");
  return {
    "pt-BR": `${open}${start}…${close} (e mais ${rest["pt-BR"]})`,
    en: `${open}${start}…${close} (and ${rest.en} more)`,
  };
}

/** A value as it stands, cut where it is long; in a text, characters that cannot be seen are written as their codes. */
export function excerpt(value: string): Localized {
  const text = textIn(value);
  return text === null
    ? cut({ pieces: Array.from(value), open: "", close: "" })
    : cut({ pieces: Array.from(text, written), open: '"', close: '"' });
}

/** Text that a program wrote, between quotation marks. */
export function quote(text: string): Localized {
  return cut({ pieces: Array.from(text.trim()), open: "“", close: "”" });
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
