import type { Localized } from "../../core/exercise/exercise.ts";
import type { Evidence } from "../../core/profile.ts";
import { sayingFor, type Sayings } from "../language/by-kind.ts";
import { count } from "../language/count.ts";
import { nameCodec } from "../language/codec-name.ts";

const reasons: Sayings<Evidence> = {
  "right-answers": (evidence) => {
    const questions = count(evidence.count, "question");
    return {
      "pt-BR": `respondeu certo a ${questions["pt-BR"]} neste formato`,
      en: `gave right answers to ${questions.en} in this format`,
    };
  },
  "recorded-request": (evidence) => {
    const requests = count(evidence.count, "request");
    return {
      "pt-BR": `visto em ${requests["pt-BR"]} pelo próprio cliente`,
      en: `seen in ${requests.en} of the client itself`,
    };
  },
  "shown-answer": (evidence) => {
    const answers = count(evidence.count, "answer");
    return {
      "pt-BR": `o cliente entendeu e mostrou ${answers["pt-BR"]} neste formato`,
      en: `the client understood and showed ${answers.en} in this format`,
    };
  },
  source: ({ format }) => {
    const name = nameCodec(format);
    return {
      "pt-BR": `o código-fonte menciona ${name["pt-BR"]}`,
      en: `the source code mentions ${name.en}`,
    };
  },
  complaint: ({ format }) => {
    const name = nameCodec(format);
    return {
      "pt-BR": `a mensagem de erro que outro formato causou pede ${name["pt-BR"]}`,
      en: `the error message that another format caused asks for ${name.en}`,
    };
  },
  pair: (evidence) => {
    const answers = count(evidence.count, "answer");
    return {
      "pt-BR": `o formato não pôde ser lido; ${answers["pt-BR"]} que o par mostrou estavam certas`,
      en: `the format could not be read; ${answers.en} that the pair showed were right`,
    };
  },
  guess: () => ({
    "pt-BR": "palpite: nada no programa confirmou este formato",
    en: "a guess: nothing in the program confirmed this format",
  }),
};

/** Why we believe that a program speaks its dialect. */
export function sayEvidence(evidence: Evidence): Localized {
  return sayingFor(reasons, null)(evidence.kind, evidence);
}
