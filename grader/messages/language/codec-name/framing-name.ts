import type { Localized } from "../../../core/exercise/exercise.ts";

type Name = (format: string) => Localized;

/** By what stands before the colon of a framing's name. */
const names: Readonly<Record<string, Name>> = {
  newline: () => ({
    "pt-BR": "com fim de linha (\\n)",
    en: "with an end of line (\\n)",
  }),
  crlf: () => ({
    "pt-BR": "com fim de linha (\\r\\n)",
    en: "with an end of line (\\r\\n)",
  }),
  words: () => ({
    "pt-BR": "com um número dentro de uma frase",
    en: "with a number inside a sentence",
  }),
  length: (format) => ({
    "pt-BR": `com o tamanho antes, em struct "${format}"`,
    en: `with its length in front, in struct "${format}"`,
  }),
  header: (size) => ({
    "pt-BR": `com o tamanho antes, em ${size} algarismos`,
    en: `with its length in front, in ${size} digits`,
  }),
  block: (size) => ({
    "pt-BR": `em blocos de ${size} bytes`,
    en: `in blocks of ${size} bytes`,
  }),
  padded: (size) => ({
    "pt-BR": `em blocos de ${size} bytes, completados com espaços`,
    en: `in blocks of ${size} bytes, filled up with blanks`,
  }),
  around: () => ({
    "pt-BR": "entre bytes que são sempre os mesmos",
    en: "between bytes that are always the same",
  }),
  member: () => ({
    "pt-BR": "num campo de um objeto",
    en: "in a member of an object",
  }),
  greeted: () => ({
    "pt-BR": "depois de uma saudação",
    en: "after a greeting",
  }),
};

/** What shows where a message ends, in words that follow its payload; `null` for what nobody has named. */
export function nameFraming(id: string): Localized | null {
  const [name = "", format = ""] = id.split(":");
  return names[name]?.(format) ?? null;
}
