import type { Localized } from "../../core/exercise/exercise.ts";
import type { BlockedIn } from "../../core/program-handle.ts";
import type { Fact } from "../../core/transcript.ts";
import { sayingFor, type Sayings } from "../language/by-kind.ts";
import { nameCodec } from "../language/codec-name.ts";
import { count } from "../language/count.ts";
import { excerpt, quote, same } from "../language/quote.ts";
import { sayEnd } from "../program/say-end.ts";
import { sayStall } from "../program/say-stall.ts";

type Message = Pick<Extract<Fact, { kind: "sent" }>, "hex" | "leftOut">;

function sizeOf({ hex, leftOut }: Message): Localized {
  return count(hex.length / 2 + (leftOut?.size ?? 0), "byte");
}

function sayBytes(pt: string, en: string, message: Message): Localized {
  const size = sizeOf(message);
  return { "pt-BR": `${pt} ${size["pt-BR"]}`, en: `${en} ${size.en}` };
}

function sayPort(pt: string, en: string, port: number): Localized {
  return { "pt-BR": `${pt} ${String(port)}`, en: `${en} ${String(port)}` };
}

const waiting: Readonly<Record<BlockedIn, Localized>> = {
  accept: {
    "pt-BR": "o programa esperava o próximo cliente (accept)",
    en: "the program was waiting for the next client (accept)",
  },
  receive: {
    "pt-BR": "o programa esperava mais dados (recv)",
    en: "the program was waiting for more data (recv)",
  },
  connect: {
    "pt-BR": "o programa tentava se conectar (connect)",
    en: "the program was trying to connect (connect)",
  },
  keyboard: {
    "pt-BR": "o programa esperava alguém digitar (input)",
    en: "the program was waiting for somebody to type (input)",
  },
  send: {
    "pt-BR": "o programa estava parado no meio de um envio (send)",
    en: "the program was stuck in the middle of sending (send)",
  },
  other: {
    "pt-BR": "o programa esperava outra coisa, sem prazo",
    en: "the program was waiting for something else, without a limit",
  },
};

const ways = {
  end: { "pt-BR": "", en: "" },
  reset: { "pt-BR": " de repente (reset)", en: " abruptly (reset)" },
} as const;

type Doing = Extract<Fact, { kind: "doing" }>["activity"];

const activities: Sayings<Doing> = {
  running: () => ({
    "pt-BR": "o programa calculava",
    en: "the program was computing",
  }),
  sleeping: () => ({
    "pt-BR": "o programa dormia ou esperava com um prazo próprio",
    en: "the program slept, or waited with a time limit of its own",
  }),
  blocked: (activity) => waiting[activity.in],
};

const facts: Sayings<Fact> = {
  started: ({ command }) => {
    const line = same(command.join(" "));
    return {
      "pt-BR": `programa iniciado: ${line["pt-BR"]}`,
      en: `program started: ${line.en}`,
    };
  },
  listening: ({ port }) =>
    sayPort("programa escutando na porta", "program listening on port", port),
  connected: ({ port }) =>
    sayPort(
      "o corretor se conectou à porta",
      "the grader connected to port",
      port,
    ),
  refused: ({ port, reason }) => ({
    "pt-BR": `conexão à porta ${String(port)} recusada (${reason})`,
    en: `connection to port ${String(port)} refused (${reason})`,
  }),
  accepted: ({ port }) =>
    sayPort(
      "o programa se conectou à porta",
      "the program connected to port",
      port,
    ),
  sent: (fact) => sayBytes("o corretor enviou", "the grader sent", fact),
  "cannot-carry": ({ codec }) => {
    const name = nameCodec(codec);
    return {
      "pt-BR": `o valor não cabe em ${name["pt-BR"]}; nada foi enviado`,
      en: `${name.en} has no room for the value; nothing was sent`,
    };
  },
  received: (fact) => sayBytes("o programa enviou", "the program sent", fact),
  "half-closed": () => ({
    "pt-BR": "o corretor avisou que não envia mais nada",
    en: "the grader said that it will send no more",
  }),
  closed: ({ how }) => ({
    "pt-BR": `o corretor fechou a conexão${ways[how]["pt-BR"]}`,
    en: `the grader closed the connection${ways[how].en}`,
  }),
  "closed-by-program": ({ how }) => ({
    "pt-BR": `o programa fechou a conexão${ways[how]["pt-BR"]}`,
    en: `the program closed the connection${ways[how].en}`,
  }),
  fed: ({ text }) => {
    const typed = quote(text);
    return {
      "pt-BR": `digitado no teclado: ${typed["pt-BR"]}`,
      en: `typed on the keyboard: ${typed.en}`,
    };
  },
  "input-ended": () => ({
    "pt-BR": "fim da entrada do teclado",
    en: "end of the keyboard input",
  }),
  output: ({ stream, text }) => {
    const written = quote(text);
    return stream === "stdout"
      ? {
          "pt-BR": `o programa mostrou: ${written["pt-BR"]}`,
          en: `the program showed: ${written.en}`,
        }
      : {
          "pt-BR": `o programa escreveu na saída de erros: ${written["pt-BR"]}`,
          en: `the program wrote to its error output: ${written.en}`,
        };
  },
  surveyed: (fact) => {
    const asked = excerpt(fact.question);
    const size = sizeOf(fact);
    return {
      "pt-BR": `à pergunta ${asked["pt-BR"]} o programa respondeu com ${size["pt-BR"]}`,
      en: `to the question ${asked.en} the program answered with ${size.en}`,
    };
  },
  "tried-again": ({ after }) => ({
    "pt-BR": `segunda tentativa: o que falhou na primeira (${after}) também pode acontecer a um programa certo`,
    en: `second try: what failed in the first one (${after}) may happen to a right program, too`,
  }),
  doing: ({ activity }) => sayingFor(activities, null)(activity.kind, activity),
  stalled: ({ stall }) => {
    const why = sayStall(stall);
    return {
      "pt-BR": `fim da espera: ${why["pt-BR"]}`,
      en: `end of the wait: ${why.en}`,
    };
  },
  flooded: ({ limitInBytes }) => {
    const limit = count(limitInBytes, "byte");
    return {
      "pt-BR": `chegaram mais de ${limit["pt-BR"]}; o resto não foi lido`,
      en: `more than ${limit.en} arrived; the rest was not read`,
    };
  },
  ended: ({ end }) => sayEnd(end),
  "left-out": ({ count: total }) => {
    const events = count(total, "event");
    return {
      "pt-BR": `o relatório deixa de fora ${events["pt-BR"]}`,
      en: `the report leaves out ${events.en}`,
    };
  },
};

/** One fact of a transcript, in words. */
export function sayFact(fact: Fact): Localized {
  return sayingFor(facts, null)(fact.kind, fact);
}
