import { everywhere } from "../../core/exercise/localized.ts";
import { describe, expect, test } from "vitest";
import type { Localized, Role } from "../../core/exercise/exercise.ts";
import type { Mismatch } from "../../core/verdict.ts";
import { sayMismatch } from "./say-mismatch.ts";

interface Row {
  readonly role: Role;
  readonly item: Mismatch;
  readonly sentence: Localized;
}

const rows: readonly Row[] = [
  {
    role: "server",
    item: {
      kind: "nothing-received",
      step: 2,
      asked: "10",
      expected: ["77"],
      silence: { kind: "stalled", stall: { kind: "blocked", in: "receive" } },
    },
    sentence: {
      "pt-BR":
        "Seu servidor não deu resposta para N = 10: ele ficou esperando mais dados (recv). O corretor também esperava por ele: os dois lados ficariam esperando para sempre.",
      en: "Your server gave no answer for N = 10: it was waiting for more data (recv). The grader was waiting for it, too: both sides would wait for ever.",
    },
  },
  {
    role: "server",
    item: {
      kind: "nothing-received",
      step: 2,
      asked: "10",
      expected: ["77"],
      silence: { kind: "stalled", stall: { kind: "blocked", in: "accept" } },
    },
    sentence: {
      "pt-BR":
        "Seu servidor não deu resposta para N = 10: ele ficou esperando o próximo cliente (accept). Ou ele nunca leu desta conexão, ou passou para o próximo cliente sem responder.",
      en: "Your server gave no answer for N = 10: it was waiting for the next client (accept). Either it never read from this connection, or it went on to the next client without an answer.",
    },
  },
  {
    role: "server",
    item: {
      kind: "nothing-received",
      step: 2,
      asked: "10",
      expected: ["77"],
      silence: { kind: "stalled", stall: { kind: "blocked", in: "keyboard" } },
    },
    sentence: {
      "pt-BR":
        "Seu servidor não deu resposta para N = 10: ele ficou esperando alguém digitar (input). Nesta etapa ninguém vai digitar nada.",
      en: "Your server gave no answer for N = 10: it was waiting for somebody to type (input). Nobody types anything at this point.",
    },
  },
  {
    role: "server",
    item: {
      kind: "nothing-received",
      step: 2,
      asked: "10",
      expected: ["77"],
      silence: {
        kind: "stalled",
        stall: { kind: "processor-time", limitMs: 5000 },
      },
    },
    sentence: {
      "pt-BR":
        "Seu servidor não deu resposta para N = 10: ele calculou durante 5 s, o limite de tempo de processador, e ainda não tinha terminado.",
      en: "Your server gave no answer for N = 10: it computed for 5 s, the limit of processor time, and was still not done.",
    },
  },
  {
    role: "server",
    item: {
      kind: "nothing-received",
      step: 2,
      asked: "10",
      expected: ["77"],
      silence: { kind: "stalled", stall: { kind: "sleep", limitMs: 10000 } },
    },
    sentence: {
      "pt-BR":
        "Seu servidor não deu resposta para N = 10: o prazo de 10 s passou com o programa parado, sem calcular (por exemplo, em sleep).",
      en: "Your server gave no answer for N = 10: the limit of 10 s passed while the program stood still without computing (for example in sleep).",
    },
  },
  {
    role: "server",
    item: {
      kind: "nothing-received",
      step: 2,
      asked: "10",
      expected: ["77"],
      silence: { kind: "ended", end: { code: 1, signal: null, byUs: false } },
    },
    sentence: {
      "pt-BR":
        "Seu servidor não deu resposta para N = 10: o programa terminou com erro (código 1).",
      en: "Your server gave no answer for N = 10: the program ended with an error (code 1).",
    },
  },
  {
    role: "server",
    item: {
      kind: "nothing-received",
      step: 2,
      asked: "10",
      expected: ["77"],
      silence: { kind: "ended", end: { code: 0, signal: null, byUs: false } },
    },
    sentence: {
      "pt-BR":
        "Seu servidor não deu resposta para N = 10: o programa já tinha terminado, sem acusar erro (código 0).",
      en: "Your server gave no answer for N = 10: the program had already ended, without reporting an error (code 0).",
    },
  },
  {
    role: "server",
    item: {
      kind: "nothing-received",
      step: 2,
      asked: "10",
      expected: ["77"],
      silence: {
        kind: "ended",
        end: {
          ...{ code: null, signal: "SIGKILL", byUs: false },
          cause: { kind: "memory", limitInBytes: 2 ** 29 },
        },
      },
    },
    sentence: {
      "pt-BR":
        "Seu servidor não deu resposta para N = 10: o programa passou de 512 MiB de memória e foi encerrado por isso (a causa costuma ser uma lista ou um texto que cresce sem parar, ou uma leitura sem limite).",
      en: "Your server gave no answer for N = 10: the program needed more than 512 MiB of memory and was ended for it (the usual cause is a list or a text that grows without end, or reading without a limit).",
    },
  },
  {
    role: "server",
    item: {
      kind: "nothing-received",
      step: 2,
      asked: "10",
      expected: ["77"],
      silence: {
        kind: "ended",
        end: { code: null, signal: "SIGSEGV", byUs: false },
      },
    },
    sentence: {
      "pt-BR":
        "Seu servidor não deu resposta para N = 10: o programa foi derrubado por um erro de memória (sinal SIGSEGV).",
      en: "Your server gave no answer for N = 10: the program was brought down by a memory error (signal SIGSEGV).",
    },
  },
  {
    role: "server",
    item: {
      kind: "nothing-received",
      step: 2,
      asked: "10",
      expected: ["77"],
      silence: { kind: "closed", how: "reset" },
    },
    sentence: {
      "pt-BR":
        "Seu servidor não deu resposta para N = 10: ele cortou a conexão de repente (reset).",
      en: "Your server gave no answer for N = 10: it cut the connection off (reset).",
    },
  },
  {
    role: "client",
    item: {
      kind: "nothing-received",
      step: 2,
      asked: "10",
      expected: ["10"],
      silence: { kind: "stalled", stall: { kind: "blocked", in: "receive" } },
    },
    sentence: {
      "pt-BR":
        "Seu cliente não enviou nada para N = 10: ele ficou esperando mais dados (recv). O corretor também esperava por ele: os dois lados ficariam esperando para sempre.",
      en: "Your client sent nothing for N = 10: it was waiting for more data (recv). The grader was waiting for it, too: both sides would wait for ever.",
    },
  },
  {
    role: "server",
    item: {
      kind: "no-connection",
      step: 2,
      asked: "10",
      silence: { kind: "refused", reason: "ECONNREFUSED" },
    },
    sentence: {
      "pt-BR":
        "Seu servidor não aceitou a conexão: não havia ninguém escutando na porta (ECONNREFUSED).",
      en: "Your server did not take the connection: nobody was listening on the port (ECONNREFUSED).",
    },
  },
  {
    role: "client",
    item: {
      kind: "no-connection",
      step: 2,
      asked: "10",
      silence: { kind: "stalled", stall: { kind: "blocked", in: "connect" } },
    },
    sentence: {
      "pt-BR":
        "Seu cliente não se conectou ao servidor: ele ficou tentando se conectar (connect).",
      en: "Your client did not connect to the server: it was still trying to connect (connect).",
    },
  },
];

describe("sayMismatch, of what did not come", () => {
  test.each(rows)("$role: $sentence.en", ({ role, item, sentence }) => {
    const context = {
      role,
      request: everywhere("N"),
      reply: everywhere("X"),
      stderr: [],
    };

    expect(sayMismatch(item, context)).toEqual(sentence);
  });
});
