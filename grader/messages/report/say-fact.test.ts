import { describe, expect, test } from "vitest";
import type { Localized } from "../../core/exercise/exercise.ts";
import type { Fact } from "../../core/transcript.ts";
import { sayFact } from "./say-fact.ts";

interface Row {
  readonly item: Fact;
  readonly sentence: Localized;
}

const rows: readonly Row[] = [
  {
    item: { kind: "started", command: ["python3", "s.py"] },
    sentence: {
      "pt-BR": "programa iniciado: python3 s.py",
      en: "program started: python3 s.py",
    },
  },
  {
    item: { kind: "listening", port: 12000, address: "0.0.0.0" },
    sentence: {
      "pt-BR": "programa escutando na porta 12000",
      en: "program listening on port 12000",
    },
  },
  {
    item: { kind: "connected", on: "a", port: 12000 },
    sentence: {
      "pt-BR": "o corretor se conectou à porta 12000",
      en: "the grader connected to port 12000",
    },
  },
  {
    item: { kind: "refused", on: "a", port: 12000, reason: "ECONNREFUSED" },
    sentence: {
      "pt-BR": "conexão à porta 12000 recusada (ECONNREFUSED)",
      en: "connection to port 12000 refused (ECONNREFUSED)",
    },
  },
  {
    item: { kind: "accepted", on: "a", port: 12000 },
    sentence: {
      "pt-BR": "o programa se conectou à porta 12000",
      en: "the program connected to port 12000",
    },
  },
  {
    item: { kind: "sent", on: "a", hex: "0a000000" },
    sentence: {
      "pt-BR": "o corretor enviou 4 bytes",
      en: "the grader sent 4 bytes",
    },
  },
  {
    item: { kind: "cannot-carry", on: "a", codec: "struct:b" },
    sentence: {
      "pt-BR": 'o valor não cabe em struct "b"; nada foi enviado',
      en: 'struct "b" has no room for the value; nothing was sent',
    },
  },
  {
    item: { kind: "received", on: "a", hex: "4d" },
    sentence: {
      "pt-BR": "o programa enviou 1 byte",
      en: "the program sent 1 byte",
    },
  },
  {
    item: { kind: "half-closed", on: "a" },
    sentence: {
      "pt-BR": "o corretor avisou que não envia mais nada",
      en: "the grader said that it will send no more",
    },
  },
  {
    item: { kind: "closed", on: "a", how: "end" },
    sentence: {
      "pt-BR": "o corretor fechou a conexão",
      en: "the grader closed the connection",
    },
  },
  {
    item: { kind: "closed-by-program", on: "a", how: "reset" },
    sentence: {
      "pt-BR": "o programa fechou a conexão de repente (reset)",
      en: "the program closed the connection abruptly (reset)",
    },
  },
  {
    item: { kind: "fed", text: "10\n" },
    sentence: {
      "pt-BR": "digitado no teclado: “10”",
      en: "typed on the keyboard: “10”",
    },
  },
  {
    item: { kind: "input-ended" },
    sentence: {
      "pt-BR": "fim da entrada do teclado",
      en: "end of the keyboard input",
    },
  },
  {
    item: { kind: "output", stream: "stdout", text: "X = 77\n" },
    sentence: {
      "pt-BR": "o programa mostrou: “X = 77”",
      en: "the program showed: “X = 77”",
    },
  },
  {
    item: { kind: "output", stream: "stderr", text: "oops" },
    sentence: {
      "pt-BR": "o programa escreveu na saída de erros: “oops”",
      en: "the program wrote to its error output: “oops”",
    },
  },
  {
    item: { kind: "doing", activity: { kind: "running" } },
    sentence: {
      "pt-BR": "o programa calculava",
      en: "the program was computing",
    },
  },
  {
    item: { kind: "doing", activity: { kind: "sleeping" } },
    sentence: {
      "pt-BR": "o programa dormia ou esperava com um prazo próprio",
      en: "the program slept, or waited with a time limit of its own",
    },
  },
  {
    item: { kind: "doing", activity: { kind: "blocked", in: "accept" } },
    sentence: {
      "pt-BR": "o programa esperava o próximo cliente (accept)",
      en: "the program was waiting for the next client (accept)",
    },
  },
  {
    item: { kind: "doing", activity: { kind: "blocked", in: "receive" } },
    sentence: {
      "pt-BR": "o programa esperava mais dados (recv)",
      en: "the program was waiting for more data (recv)",
    },
  },
  {
    item: { kind: "doing", activity: { kind: "blocked", in: "connect" } },
    sentence: {
      "pt-BR": "o programa tentava se conectar (connect)",
      en: "the program was trying to connect (connect)",
    },
  },
  {
    item: { kind: "doing", activity: { kind: "blocked", in: "keyboard" } },
    sentence: {
      "pt-BR": "o programa esperava alguém digitar (input)",
      en: "the program was waiting for somebody to type (input)",
    },
  },
  {
    item: { kind: "doing", activity: { kind: "blocked", in: "send" } },
    sentence: {
      "pt-BR": "o programa estava parado no meio de um envio (send)",
      en: "the program was stuck in the middle of sending (send)",
    },
  },
  {
    item: { kind: "doing", activity: { kind: "blocked", in: "other" } },
    sentence: {
      "pt-BR": "o programa esperava outra coisa, sem prazo",
      en: "the program was waiting for something else, without a limit",
    },
  },
  {
    item: { kind: "stalled", stall: { kind: "sleep", limitMs: 10000 } },
    sentence: {
      "pt-BR":
        "fim da espera: o prazo de 10 s passou com o programa parado, sem calcular (por exemplo, em sleep)",
      en: "end of the wait: the limit of 10 s passed while the program stood still without computing (for example in sleep)",
    },
  },
  {
    item: { kind: "flooded", on: "a", limitInBytes: 65536 },
    sentence: {
      "pt-BR": "chegaram mais de 65.536 bytes; o resto não foi lido",
      en: "more than 65,536 bytes arrived; the rest was not read",
    },
  },
  {
    item: { kind: "ended", end: { code: 3, signal: null, byUs: false } },
    sentence: {
      "pt-BR": "o programa terminou com erro (código 3)",
      en: "the program ended with an error (code 3)",
    },
  },
  {
    item: { kind: "ended", end: { code: null, signal: "SIGKILL", byUs: true } },
    sentence: {
      "pt-BR": "o corretor precisou encerrar o programa",
      en: "the grader had to stop the program",
    },
  },
  {
    item: {
      kind: "surveyed",
      question: '"Vai chover?"',
      hex: "73696d",
      start: 0,
    },
    sentence: {
      "pt-BR": 'à pergunta "Vai chover?" o programa respondeu com 3 bytes',
      en: 'to the question "Vai chover?" the program answered with 3 bytes',
    },
  },
  {
    item: { kind: "left-out", count: 1200 },
    sentence: {
      "pt-BR": "o relatório deixa de fora 1.200 acontecimentos",
      en: "the report leaves out 1,200 events",
    },
  },
  {
    item: {
      ...{ kind: "received", on: "a", hex: "00112233" },
      leftOut: { at: 3, size: 9996 },
    },
    sentence: {
      "pt-BR": "o programa enviou 10.000 bytes",
      en: "the program sent 10,000 bytes",
    },
  },
  {
    item: { kind: "tried-again", after: "same-sequence" },
    sentence: {
      "pt-BR":
        "segunda tentativa: o que falhou na primeira (same-sequence) também pode acontecer a um programa certo",
      en: "second try: what failed in the first one (same-sequence) may happen to a right program, too",
    },
  },
];

describe("sayFact", () => {
  test.each(rows)("$item.kind: $sentence.en", ({ item, sentence }) => {
    expect(sayFact(item)).toEqual(sentence);
  });
});
