import type { Localized } from "../../core/exercise/exercise.ts";
import type { Mismatch } from "../../core/verdict.ts";
import type { ByKind, Sayings } from "../language/by-kind.ts";
import { count } from "../language/count.ts";
import { nameCodec } from "../language/codec-name.ts";
import { alternatives, excerpt, hexExcerpt } from "../language/quote.ts";
import { subjectOf, type SentenceContext } from "../program/subject.ts";
import { askedClause } from "./asked-clause.ts";

type Wrong = ByKind<Mismatch>["wrong-value"];

function sayWrongAnswer(wrong: Wrong, context: SentenceContext): Localized {
  const actual = excerpt(wrong.actual);
  const asked = askedClause(wrong.asked, context);
  const right = alternatives(wrong.expected);
  const isKnown = wrong.expected.length > 0;
  return {
    "pt-BR": `Seu servidor respondeu ${actual["pt-BR"]}${asked["pt-BR"]}${isKnown ? `; o certo é ${context.reply["pt-BR"]} = ${right["pt-BR"]}` : ""}.`,
    en: `Your server answered ${actual.en}${asked.en}${isKnown ? `; the right answer is ${context.reply.en} = ${right.en}` : ""}.`,
  };
}

function sayWrongRequest(wrong: Wrong, context: SentenceContext): Localized {
  const actual = excerpt(wrong.actual);
  const right = alternatives(wrong.expected);
  const isKnown = wrong.expected.length > 0;
  return {
    "pt-BR": `Seu cliente enviou ${actual["pt-BR"]}${isKnown ? `; devia enviar ${context.request["pt-BR"]} = ${right["pt-BR"]}` : ", e não era isso que devia enviar"}.`,
    en: `Your client sent ${actual.en}${isKnown ? `; it should send ${context.request.en} = ${right.en}` : ", which is not what it should send"}.`,
  };
}

const messageNames = {
  server: { "pt-BR": "a resposta", en: "the answer" },
  client: { "pt-BR": "o pedido", en: "the request" },
} as const;

type ValueKind =
  | "wrong-value"
  | "trailing-bytes"
  | "undecodable"
  | "wrong-codec"
  | "cannot-carry"
  | "flooded";

/** Bytes came, and they are not the right ones. */
export const valueMismatches: Sayings<
  Extract<Mismatch, { readonly kind: ValueKind }>,
  SentenceContext
> = {
  "wrong-value": (wrong, context) =>
    context.role === "server"
      ? sayWrongAnswer(wrong, context)
      : sayWrongRequest(wrong, context),
  "trailing-bytes": ({ actual, extraHex }, { role }) => {
    const subject = subjectOf(role);
    const value = excerpt(actual);
    const extra = count(extraHex.length / 2, "extraByte");
    const bytes = hexExcerpt(extraHex);
    return {
      "pt-BR": `${subject["pt-BR"]} enviou ${value["pt-BR"]} e, depois, ${extra["pt-BR"]}: ${bytes["pt-BR"]}.`,
      en: `${subject.en} sent ${value.en} and then ${extra.en}: ${bytes.en}.`,
    };
  },
  undecodable: ({ codec, offset, hex }, { role }) => {
    const subject = subjectOf(role);
    const name = nameCodec(codec);
    const bytes = hexExcerpt(hex);
    const position = String(offset + 1);
    return {
      "pt-BR": `${subject["pt-BR"]} enviou bytes que não formam um valor em ${name["pt-BR"]}: ${bytes["pt-BR"]}. O primeiro que não serve é o byte número ${position}.`,
      en: `${subject.en} sent bytes that make no value in ${name.en}: ${bytes.en}. The first one that does not fit is byte number ${position}.`,
    };
  },
  "wrong-codec": ({ expected, actual }, { role }) => {
    const subject = subjectOf(role);
    const message = messageNames[role];
    const wanted = nameCodec(expected);
    const seen = nameCodec(actual);
    return {
      "pt-BR": `${subject["pt-BR"]} enviou ${message["pt-BR"]} como ${seen["pt-BR"]}; o enunciado pede ${wanted["pt-BR"]}.`,
      en: `${subject.en} sent ${message.en} as ${seen.en}; the statement asks for ${wanted.en}.`,
    };
  },
  "cannot-carry": ({ asked, codec }, context) => {
    const subject = subjectOf(context.role);
    const name = nameCodec(codec);
    const value = asked === null ? null : excerpt(asked);
    return {
      "pt-BR": `${subject["pt-BR"]} usa o formato ${name["pt-BR"]}, em que não cabe ${value ? `${context.request["pt-BR"]} = ${value["pt-BR"]}` : "este valor"}.`,
      en: `${subject.en} uses the format ${name.en}, which has no room for ${value ? `${context.request.en} = ${value.en}` : "this value"}.`,
    };
  },
  flooded: ({ limitInBytes }, { role }) => {
    const subject = subjectOf(role);
    const limit = count(limitInBytes, "byte");
    return {
      "pt-BR": `${subject["pt-BR"]} enviou mais de ${limit["pt-BR"]} nesta conexão; o corretor parou de ler.`,
      en: `${subject.en} sent more than ${limit.en} on this connection; the grader stopped reading.`,
    };
  },
};
