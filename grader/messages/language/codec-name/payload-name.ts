import type { Localized } from "../../../core/exercise/exercise.ts";
import { same } from "../quote.ts";

const fixed: Readonly<Record<string, Localized>> = {
  text: { "pt-BR": "texto", en: "text" },
  "utf-8": { "pt-BR": "texto em UTF-8", en: "text in UTF-8" },
  ascii: { "pt-BR": "texto em ASCII", en: "text in ASCII" },
  "latin-1": { "pt-BR": "texto em Latin-1", en: "text in Latin-1" },
  "mutf-8": { "pt-BR": "texto no UTF-8 de Java", en: "text in Java's UTF-8" },
  pickle: same("pickle"),
  marshal: same("marshal"),
  json: same("JSON"),
  repr: {
    "pt-BR": "texto como o repr do Python escreve",
    en: "text as Python's repr writes it",
  },
  "numbers:words": {
    "pt-BR": "números dentro de uma frase",
    en: "numbers inside a sentence",
  },
  "numbers:counted": {
    "pt-BR": "a quantidade e depois os números, em texto",
    en: "how many there are and then the numbers, as text",
  },
  "numbers:comma-blank": separated("vírgula e espaço", "a comma and a blank"),
  "numbers:comma": separated("vírgula", "a comma"),
  "numbers:blank": separated("espaço", "a blank"),
  "numbers:line": separated("fim de linha", "an end of line"),
  "numbers:semicolon": separated("ponto e vírgula", "a semicolon"),
  "numbers:hash": separated("#", "#"),
};

function separated(inPortuguese: string, inEnglish: string): Localized {
  return {
    "pt-BR": `números em texto, separados por ${inPortuguese}`,
    en: `numbers as text, separated by ${inEnglish}`,
  };
}

type Name = (format: string) => Localized | null;

/** Payloads whose id carries a format, by what stands before its colon. */
const formatted: Readonly<Record<string, Name>> = {
  struct: (format) => same(`struct "${format}"`),
  ended: (format) => ({
    "pt-BR": `elementos em struct "${format}" até um zero`,
    en: `elements in struct "${format}" up to a zero`,
  }),
  elements: (format) => ({
    "pt-BR": `elementos em struct "${format}", um depois do outro`,
    en: `elements in struct "${format}", one after the other`,
  }),
  counted: (formats) => {
    const [count = "", element = ""] = formats.split(",");
    return {
      "pt-BR": `a quantidade em struct "${count}" e depois os elementos em struct "${element}"`,
      en: `how many there are in struct "${count}" and then the elements in struct "${element}"`,
    };
  },
  digits: (carrier) => {
    const name = namePayload(carrier);
    return (
      name && {
        "pt-BR": `números escritos como texto, em ${name["pt-BR"]}`,
        en: `numbers written as text, in ${name.en}`,
      }
    );
  },
};

/** What a message carries, in words; `null` for what nobody has named. */
export function namePayload(id: string): Localized | null {
  const name = fixed[id];
  if (name !== undefined) return name;
  const colon = id.indexOf(":");
  const say = formatted[id.slice(0, Math.max(colon, 0))];
  return say?.(id.slice(colon + 1)) ?? null;
}
