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
    role: "client",
    item: {
      kind: "not-shown",
      step: 2,
      asked: "10",
      expected: ["77"],
      output: "X = b'M\\x00'\n",
      silence: null,
    },
    sentence: {
      "pt-BR":
        "Seu cliente não mostrou a resposta 77 para N = 10. Ele mostrou: “X = b'M\\x00'”.",
      en: "Your client did not show the answer 77 for N = 10. It showed: “X = b'M\\x00'”.",
    },
  },
  {
    role: "client",
    item: {
      kind: "not-shown",
      step: 2,
      asked: "10",
      expected: ["77"],
      output: "",
      silence: { kind: "ended", end: { code: 0, signal: null, byUs: false } },
    },
    sentence: {
      "pt-BR":
        "Seu cliente não mostrou a resposta 77 para N = 10. Ele não mostrou nada depois da resposta. Depois disso: o programa já tinha terminado, sem acusar erro (código 0).",
      en: "Your client did not show the answer 77 for N = 10. It showed nothing after the answer. After that: the program had already ended, without reporting an error (code 0).",
    },
  },
  {
    role: "client",
    item: {
      kind: "not-shown",
      step: 2,
      asked: "10",
      expected: ["77"],
      output: "N?",
      silence: { kind: "stalled", stall: { kind: "blocked", in: "receive" } },
    },
    sentence: {
      "pt-BR":
        "Seu cliente não mostrou a resposta 77 para N = 10. Ele mostrou: “N?”. Depois disso: ele ficou esperando mais dados (recv).",
      en: "Your client did not show the answer 77 for N = 10. It showed: “N?”. After that: it was waiting for more data (recv).",
    },
  },
  {
    role: "client",
    item: {
      kind: "shown-early",
      step: 2,
      asked: "10",
      value: "77",
      output: "77",
    },
    sentence: {
      "pt-BR": "Seu cliente mostrou 77 antes de receber a resposta.",
      en: "Your client showed 77 before it received the answer.",
    },
  },
  {
    role: "server",
    item: {
      kind: "not-closed",
      step: 2,
      asked: "10",
      stall: { kind: "blocked", in: "accept" },
    },
    sentence: {
      "pt-BR":
        "Seu servidor não fechou a conexão: ele ficou esperando o próximo cliente (accept).",
      en: "Your server did not close the connection: it was waiting for the next client (accept).",
    },
  },
  {
    role: "client",
    item: {
      kind: "not-ended",
      step: 2,
      asked: "10",
      stall: { kind: "blocked", in: "receive" },
    },
    sentence: {
      "pt-BR":
        "Seu cliente não terminou: ele ficou esperando mais dados (recv).",
      en: "Your client did not end: it was waiting for more data (recv).",
    },
  },
  {
    role: "client",
    item: {
      kind: "not-ended",
      step: 2,
      asked: "10",
      stall: { kind: "processor-time", limitMs: 500 },
    },
    sentence: {
      "pt-BR":
        "Seu cliente não terminou: ele calculou durante 500 ms, o limite de tempo de processador, e ainda não tinha terminado.",
      en: "Your client did not end: it computed for 500 ms, the limit of processor time, and was still not done.",
    },
  },
  {
    role: "client",
    item: {
      kind: "traceback",
      step: 2,
      asked: "10",
      lastLine: "ConnectionRefusedError: [Errno 111] Connection refused",
    },
    sentence: {
      "pt-BR":
        "Seu cliente terminou com um erro não tratado, em vez de uma mensagem para quem o usa: “ConnectionRefusedError: [Errno 111] Connection refused”.",
      en: "Your client ended with an unhandled error instead of a message to its user: “ConnectionRefusedError: [Errno 111] Connection refused”.",
    },
  },
  {
    role: "client",
    item: { kind: "wordless", step: 2, asked: "10" },
    sentence: {
      "pt-BR": "Seu cliente terminou sem dizer a quem o usa o que aconteceu.",
      en: "Your client ended without telling its user what happened.",
    },
  },
  {
    role: "server",
    item: { kind: "flooded", step: 2, asked: "10", limitInBytes: 65536 },
    sentence: {
      "pt-BR":
        "Seu servidor enviou mais de 65.536 bytes nesta conexão; o corretor parou de ler.",
      en: "Your server sent more than 65,536 bytes on this connection; the grader stopped reading.",
    },
  },
  {
    role: "server",
    item: {
      kind: "not-started",
      step: 2,
      asked: "10",
      silence: { kind: "ended", end: { code: 1, signal: null, byUs: false } },
    },
    sentence: {
      "pt-BR":
        "Seu servidor não chegou a escutar em nenhuma porta: o programa terminou com erro (código 1).",
      en: "Your server did not come to listen on any port: the program ended with an error (code 1).",
    },
  },
  {
    role: "client",
    item: {
      kind: "not-started",
      step: 2,
      asked: "10",
      silence: { kind: "stalled", stall: { kind: "blocked", in: "other" } },
    },
    sentence: {
      "pt-BR":
        "Seu cliente não chegou a começar: ele ficou parado, esperando algo que nunca aconteceu.",
      en: "Your client did not start: it stood still, waiting for something that never happened.",
    },
  },
];

describe("sayMismatch, of what a program did or did not do", () => {
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
