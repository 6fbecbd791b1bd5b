import type { Localized } from "../../core/exercise/exercise.ts";
import type { Mismatch } from "../../core/verdict.ts";
import type { ByKind, Sayings } from "../language/by-kind.ts";
import { nameCodec } from "../language/codec-name.ts";
import { count } from "../language/count.ts";
import { alternatives, hexExcerpt, quote } from "../language/quote.ts";
import { sayPairSilence } from "../program/say-pair-silence.ts";
import { saySilence } from "../program/say-silence.ts";
import { sayStall } from "../program/say-stall.ts";
import { subjectOf, type SentenceContext } from "../program/subject.ts";
import { askedClause } from "./asked-clause.ts";
import { sayDeadlock } from "./deadlock-sentence.ts";

const nothingSent = {
  server: { "pt-BR": "não deu resposta", en: "gave no answer" },
  client: { "pt-BR": "não enviou nada", en: "sent nothing" },
} as const;

const notConnected = {
  server: {
    "pt-BR": "não aceitou a conexão",
    en: "did not take the connection",
  },
  client: {
    "pt-BR": "não se conectou ao servidor",
    en: "did not connect to the server",
  },
} as const;

const notStarted = {
  server: {
    "pt-BR": "não chegou a escutar em nenhuma porta",
    en: "did not come to listen on any port",
  },
  client: { "pt-BR": "não chegou a começar", en: "did not start" },
} as const;

function sayShown(output: string): Localized {
  if (output.trim() === "") {
    return {
      "pt-BR": "Ele não mostrou nada depois da resposta.",
      en: "It showed nothing after the answer.",
    };
  }
  const shown = quote(output);
  return {
    "pt-BR": `Ele mostrou: ${shown["pt-BR"]}.`,
    en: `It showed: ${shown.en}.`,
  };
}

function sayNotShown(
  { asked, expected, output, silence }: ByKind<Mismatch>["not-shown"],
  context: SentenceContext,
): Localized {
  const subject = subjectOf(context.role);
  const value = alternatives(expected);
  const question = askedClause(asked, context);
  const shown = sayShown(output);
  const end = silence && saySilence(silence);
  return {
    "pt-BR": `${subject["pt-BR"]} não mostrou a resposta${value["pt-BR"] && ` ${value["pt-BR"]}`}${question["pt-BR"]}. ${shown["pt-BR"]}${end ? ` Depois disso: ${end["pt-BR"]}.` : ""}`,
    en: `${subject.en} did not show the answer${value.en && ` ${value.en}`}${question.en}. ${shown.en}${end ? ` After that: ${end.en}.` : ""}`,
  };
}

type SilenceKind =
  | "incomplete"
  | "nothing-received"
  | "no-connection"
  | "not-shown"
  | "not-closed"
  | "not-started"
  | "wrong-port"
  | "ports-differ";

/** Too little came, or nothing at all, or not where it should. */
export const silenceMismatches: Sayings<
  Extract<Mismatch, { readonly kind: SilenceKind }>,
  SentenceContext
> = {
  incomplete: ({ codec, hex, silence }, { role }) => {
    const subject = subjectOf(role);
    const size = count(hex.length / 2, "byte");
    const bytes = hexExcerpt(hex);
    const name = nameCodec(codec);
    const why = saySilence(silence);
    const meaning = sayDeadlock(silence);
    return {
      "pt-BR": `${subject["pt-BR"]} enviou só ${size["pt-BR"]} (${bytes["pt-BR"]}), menos que um valor inteiro em ${name["pt-BR"]}; depois, ${why["pt-BR"]}.${meaning["pt-BR"]}`,
      en: `${subject.en} sent only ${size.en} (${bytes.en}), less than a whole value in ${name.en}; then ${why.en}.${meaning.en}`,
    };
  },
  "nothing-received": ({ asked, silence }, context) => {
    const question = askedClause(asked, context);
    if (context.isPair) return sayPairSilence(silence, question);
    const subject = subjectOf(context.role);
    const action = nothingSent[context.role];
    const why = saySilence(silence);
    const meaning = sayDeadlock(silence);
    return {
      "pt-BR": `${subject["pt-BR"]} ${action["pt-BR"]}${question["pt-BR"]}: ${why["pt-BR"]}.${meaning["pt-BR"]}`,
      en: `${subject.en} ${action.en}${question.en}: ${why.en}.${meaning.en}`,
    };
  },
  "no-connection": ({ silence }, { role }) =>
    join(role, notConnected[role], saySilence(silence)),
  "not-shown": sayNotShown,
  "not-closed": ({ stall }, { role }) =>
    join(
      role,
      {
        "pt-BR": "não fechou a conexão",
        en: "did not close the connection",
      },
      sayStall(stall),
    ),
  "not-started": ({ silence }, { role }) =>
    join(role, notStarted[role], saySilence(silence)),
  "ports-differ": ({ server, client }) => ({
    "pt-BR": `Seu servidor atende na porta ${String(server)}, e seu cliente procura o servidor na porta ${String(client)}: os dois nunca se encontram.`,
    en: `Your server listens on port ${String(server)}, and your client looks for it on port ${String(client)}: the two never meet.`,
  }),
  "wrong-port": ({ expected, actual }, { role }) => {
    const subject = subjectOf(role);
    const right = alternatives(expected);
    return {
      "pt-BR": `${subject["pt-BR"]} escuta na porta ${actual}; o enunciado pede a porta ${right["pt-BR"]}.`,
      en: `${subject.en} listens on port ${actual}; the statement asks for port ${right.en}.`,
    };
  },
};

function join(
  role: SentenceContext["role"],
  action: Localized,
  why: Localized,
): Localized {
  const subject = subjectOf(role);
  return {
    "pt-BR": `${subject["pt-BR"]} ${action["pt-BR"]}: ${why["pt-BR"]}.`,
    en: `${subject.en} ${action.en}: ${why.en}.`,
  };
}
