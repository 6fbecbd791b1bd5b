import type { FieldType, Localized } from "../../core/exercise/exercise.ts";
import type { ProgramEnd, Stall } from "../../core/program-handle.ts";
import type { HalfProblem } from "../../core/verdict.ts";
import type { Sayings } from "../language/by-kind.ts";
import { nameCodec } from "../language/codec-name.ts";
import { hexExcerpt } from "../language/quote.ts";
import { sayDeadlock } from "../mismatch/deadlock-sentence.ts";
import { sayEnd } from "../program/say-end.ts";
import { saySilence } from "../program/say-silence.ts";
import { sayStall } from "../program/say-stall.ts";
import { subjectOf, type SentenceContext } from "../program/subject.ts";

const nothing: Localized = { "pt-BR": "", en: "" };

function reason(stall: Stall | null, end: ProgramEnd | null): Localized {
  const clause = end ? sayEnd(end) : stall && sayStall(stall);
  if (clause === null) return nothing;
  return { "pt-BR": `: ${clause["pt-BR"]}`, en: `: ${clause.en}` };
}

function list(locale: "pt-BR" | "en", items: readonly string[]): string {
  return new Intl.ListFormat(locale, { type: "conjunction" }).format(items);
}

function sayPorts(ports: readonly number[]): Localized {
  if (ports.length === 0) return nothing;
  const numbers = ports.map(String);
  const isOne = ports.length === 1;
  return {
    "pt-BR": ` O corretor esperava por ele ${isOne ? "na porta" : "nas portas"} ${list("pt-BR", numbers)}.`,
    en: ` The grader waited for it on ${isOne ? "port" : "ports"} ${list("en", numbers)}.`,
  };
}

function sayTried(tried: readonly string[]): Localized {
  if (tried.length === 0) return nothing;
  const names = tried.map(nameCodec);
  const inPortuguese = list(
    "pt-BR",
    names.map((name) => name["pt-BR"]),
  );
  const inEnglish = list(
    "en",
    names.map((name) => name.en),
  );
  return {
    "pt-BR": ` Formatos tentados: ${inPortuguese}.`,
    en: ` Formats tried: ${inEnglish}.`,
  };
}

/** Nobody knows whether the program or the format that was tried is to blame. */
const causedByTrial: Localized = {
  "pt-BR":
    " O que o programa escreveu em stderr pode vir de um formato que o corretor experimentou e que não é o dele.",
  en: " What the program wrote to stderr may come from a format that the grader tried and that is not the program's.",
};

/** A format that everybody can read, by what a message carries. */
const formatAdvice: Readonly<Record<FieldType, Localized>> = {
  integer: {
    "pt-BR": " Use struct, ou o número como texto.",
    en: " Use struct, or the number as text.",
  },
  integers: {
    "pt-BR":
      " Use pickle, json, ou os números como texto, separados por vírgulas.",
    en: " Use pickle, json, or the numbers as text, separated by commas.",
  },
  text: {
    "pt-BR": ' Envie o texto em bytes, como encode("utf-8") os dá.',
    en: ' Send the text as bytes, as encode("utf-8") gives them.',
  },
};

type ConversationKind =
  "never-connected" | "nothing-sent" | "never-answered" | "dialect-unknown";

/** The program runs, but no conversation came about. */
export const conversationProblems: Sayings<
  Extract<HalfProblem, { readonly kind: ConversationKind }>,
  SentenceContext
> = {
  "never-connected": ({ stall, end, ports }, { role }) => {
    const subject = subjectOf(role);
    const why = reason(stall, end);
    const where = sayPorts(ports);
    return {
      "pt-BR": `${subject["pt-BR"]} não se conectou a nenhum servidor${why["pt-BR"]}.${where["pt-BR"]}`,
      en: `${subject.en} connected to no server${why.en}.${where.en}`,
    };
  },
  "nothing-sent": ({ stall, end }, { role, request }) => {
    const subject = subjectOf(role);
    const why = reason(stall, end);
    const deadlock = stall ? sayDeadlock({ kind: "stalled", stall }) : nothing;
    return {
      "pt-BR": `${subject["pt-BR"]} se conectou, mas não enviou ${request["pt-BR"]}${why["pt-BR"]}.${deadlock["pt-BR"]}`,
      en: `${subject.en} connected, but did not send ${request.en}${why.en}.${deadlock.en}`,
    };
  },
  "never-answered": ({ tried, silence }, { role, stderr }) => {
    const subject = subjectOf(role);
    const why = saySilence(silence);
    const deadlock = sayDeadlock(silence);
    const formats = sayTried(tried);
    const trial = stderr.length > 0 ? causedByTrial : nothing;
    return {
      "pt-BR": `${subject["pt-BR"]} não deu uma resposta certa em nenhum formato; na última tentativa, ${why["pt-BR"]}.${deadlock["pt-BR"]}${formats["pt-BR"]}${trial["pt-BR"]}`,
      en: `${subject.en} did not give a right answer in any format; at the last attempt, ${why.en}.${deadlock.en}${formats.en}${trial.en}`,
    };
  },
  "dialect-unknown": ({ hex }, { role, requestType }) => {
    const subject = subjectOf(role);
    const bytes = hexExcerpt(hex);
    const advice = requestType ? formatAdvice[requestType] : nothing;
    return {
      "pt-BR": `${subject["pt-BR"]} enviou bytes que o corretor não sabe interpretar: ${bytes["pt-BR"]}.${advice["pt-BR"]}`,
      en: `${subject.en} sent bytes that the grader cannot interpret: ${bytes.en}.${advice.en}`,
    };
  },
};
