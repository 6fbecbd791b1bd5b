import type { Locale, Localized } from "../../core/exercise/exercise.ts";

interface Forms {
  readonly one: string;
  readonly other: string;
}

type Noun = Readonly<Record<Locale, Forms>>;

/** The things that sentences count, in both languages. */
const nouns = {
  byte: {
    "pt-BR": { one: "byte", other: "bytes" },
    en: { one: "byte", other: "bytes" },
  },
  extraByte: {
    "pt-BR": { one: "byte a mais", other: "bytes a mais" },
    en: { one: "extra byte", other: "extra bytes" },
  },
  character: {
    "pt-BR": { one: "caractere", other: "caracteres" },
    en: { one: "character", other: "characters" },
  },
  question: {
    "pt-BR": { one: "pergunta de teste", other: "perguntas de teste" },
    en: { one: "trial question", other: "trial questions" },
  },
  request: {
    "pt-BR": { one: "pedido enviado", other: "pedidos enviados" },
    en: { one: "request", other: "requests" },
  },
  answer: {
    "pt-BR": { one: "resposta", other: "respostas" },
    en: { one: "answer", other: "answers" },
  },
  time: {
    "pt-BR": { one: "vez", other: "vezes" },
    en: { one: "time", other: "times" },
  },
  event: {
    "pt-BR": { one: "acontecimento", other: "acontecimentos" },
    en: { one: "event", other: "events" },
  },
  otherFile: {
    "pt-BR": { one: "outro arquivo", other: "outros arquivos" },
    en: { one: "other file", other: "other files" },
  },
  otherMember: {
    "pt-BR": { one: "outro", other: "outros" },
    en: { one: "other", other: "others" },
  },
} as const satisfies Readonly<Record<string, Noun>>;

/** A number as each language writes it, with at most `digits` decimals. */
export function numeral(value: number, digits = 2): Localized {
  const show = (locale: Locale): string =>
    value.toLocaleString(locale, { maximumFractionDigits: digits });
  return { "pt-BR": show("pt-BR"), en: show("en") };
}

/** "1 byte", "1.234 bytes"; zero takes the plural in both languages. */
export function count(value: number, noun: keyof typeof nouns): Localized {
  const forms: Noun = nouns[noun];
  const number = numeral(value);
  const form = value === 1 ? "one" : "other";
  return {
    "pt-BR": `${number["pt-BR"]} ${forms["pt-BR"][form]}`,
    en: `${number.en} ${forms.en[form]}`,
  };
}

/** A time limit: milliseconds below one second, else seconds. */
export function duration(valueMs: number): Localized {
  const isShort = valueMs < 1000;
  const number = numeral(isShort ? valueMs : valueMs / 1000, isShort ? 0 : 1);
  const unit = isShort ? "ms" : "s";
  return {
    "pt-BR": `${number["pt-BR"]} ${unit}`,
    en: `${number.en} ${unit}`,
  };
}
