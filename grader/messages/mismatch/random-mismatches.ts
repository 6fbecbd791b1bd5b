import type { Localized } from "../../core/exercise/exercise.ts";
import type { Mismatch } from "../../core/verdict.ts";
import type { ByKind, Sayings } from "../language/by-kind.ts";
import { count } from "../language/count.ts";
import { excerpt, quote } from "../language/quote.ts";
import { subjectOf, type SentenceContext } from "../program/subject.ts";

type RandomKind =
  | "always-the-same"
  | "never-said"
  | "rarely-said"
  | "follows-question"
  | "same-sequence"
  | "cycle";

function sayConstant(
  { word, said, times }: ByKind<Mismatch>["always-the-same"],
  { role }: SentenceContext,
): Localized {
  const subject = subjectOf(role);
  const shown = quote(word);
  const often = count(said, "time");
  const all = count(times, "answer");
  if (said === times)
    return {
      "pt-BR": `${subject["pt-BR"]} disse ${shown["pt-BR"]} em todas as ${all["pt-BR"]}.`,
      en: `${subject.en} said ${shown.en} in all ${all.en}.`,
    };
  return {
    "pt-BR": `${subject["pt-BR"]} disse ${shown["pt-BR"]} ${often["pt-BR"]} seguidas e, em ${all["pt-BR"]}, só mudou de palavra quando o segundo do relógio mudou.`,
    en: `${subject.en} said ${shown.en} ${often.en} in a row and, in ${all.en}, changed its word only when the second of the clock changed.`,
  };
}

/** Answers came that chance would not give. */
export const randomMismatches: Sayings<
  Extract<Mismatch, { readonly kind: RandomKind }>,
  SentenceContext
> = {
  "always-the-same": sayConstant,
  "never-said": ({ word, times }, { role }) => {
    const subject = subjectOf(role);
    const shown = quote(word);
    const all = count(times, "answer");
    return {
      "pt-BR": `${subject["pt-BR"]} nunca disse ${shown["pt-BR"]} em ${all["pt-BR"]}.`,
      en: `${subject.en} never said ${shown.en} in ${all.en}.`,
    };
  },
  "rarely-said": ({ word, said, times }, { role }) => {
    const subject = subjectOf(role);
    const shown = quote(word);
    const often = count(said, "time");
    const all = count(times, "answer");
    return {
      "pt-BR": `${subject["pt-BR"]} disse ${shown["pt-BR"]} só ${often["pt-BR"]} em ${all["pt-BR"]}: quase todas foram a mesma palavra.`,
      en: `${subject.en} said ${shown.en} only ${often.en} in ${all.en}: nearly all were the same word.`,
    };
  },
  "follows-question": ({ question, word, times }, { role }) => {
    const subject = subjectOf(role);
    const asked = excerpt(question);
    const shown = quote(word);
    const all = count(times, "answer");
    return {
      "pt-BR": `${subject["pt-BR"]} dá a cada pergunta sempre a mesma resposta: a ${asked["pt-BR"]}, sempre ${shown["pt-BR"]} (${all["pt-BR"]} no total).`,
      en: `${subject.en} always gives the same answer to the same question: to ${asked.en}, always ${shown.en} (${all.en} in total).`,
    };
  },
  "same-sequence": ({ length }, { role }) => {
    const subject = subjectOf(role);
    const sequence = count(length, "answer");
    return {
      "pt-BR": `${subject["pt-BR"]} deu as mesmas ${sequence["pt-BR"]}, na mesma ordem, cada vez que foi iniciado.`,
      en: `${subject.en} gave the same ${sequence.en} in the same order each time it was started.`,
    };
  },
  cycle: ({ length, times }, { role }) => {
    const subject = subjectOf(role);
    const all = count(times, "answer");
    const sequence = count(length, "answer");
    return {
      "pt-BR": `${subject["pt-BR"]} repete as respostas em ciclo: a cada ${sequence["pt-BR"]}, a mesma sequência recomeça (${all["pt-BR"]} no total).`,
      en: `${subject.en} repeats its answers in a cycle: the same sequence begins again after ${sequence.en} (${all.en} in total).`,
    };
  },
};
