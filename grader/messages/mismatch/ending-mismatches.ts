import type { Mismatch } from "../../core/verdict.ts";
import type { Sayings } from "../language/by-kind.ts";
import { alternatives, excerpt, quote } from "../language/quote.ts";
import { sayStall } from "../program/say-stall.ts";
import { subjectOf, type SentenceContext } from "../program/subject.ts";

type EndingKind =
  "contradicted" | "shown-early" | "not-ended" | "traceback" | "wordless";

/** The program ended wrongly, or showed what it could not know yet. */
export const endingMismatches: Sayings<
  Extract<Mismatch, { readonly kind: EndingKind }>,
  SentenceContext
> = {
  contradicted: ({ value, expected }, { role }) => {
    const subject = subjectOf(role);
    const shown = excerpt(value);
    const right = alternatives(expected);
    return {
      "pt-BR": `${subject["pt-BR"]} mostrou a resposta ${right["pt-BR"]}, mas também ${shown["pt-BR"]}.`,
      en: `${subject.en} showed the answer ${right.en}, but ${shown.en} as well.`,
    };
  },
  "shown-early": ({ value }, { role }) => {
    const subject = subjectOf(role);
    const shown = excerpt(value);
    return {
      "pt-BR": `${subject["pt-BR"]} mostrou ${shown["pt-BR"]} antes de receber a resposta.`,
      en: `${subject.en} showed ${shown.en} before it received the answer.`,
    };
  },
  "not-ended": ({ stall }, { role }) => {
    const subject = subjectOf(role);
    const why = sayStall(stall);
    return {
      "pt-BR": `${subject["pt-BR"]} não terminou: ${why["pt-BR"]}.`,
      en: `${subject.en} did not end: ${why.en}.`,
    };
  },
  traceback: ({ lastLine }, { role }) => {
    const subject = subjectOf(role);
    const line = quote(lastLine);
    return {
      "pt-BR": `${subject["pt-BR"]} terminou com um erro não tratado, em vez de uma mensagem para quem o usa: ${line["pt-BR"]}.`,
      en: `${subject.en} ended with an unhandled error instead of a message to its user: ${line.en}.`,
    };
  },
  wordless: (_, { role }) => {
    const subject = subjectOf(role);
    return {
      "pt-BR": `${subject["pt-BR"]} terminou sem dizer a quem o usa o que aconteceu.`,
      en: `${subject.en} ended without telling its user what happened.`,
    };
  },
};
