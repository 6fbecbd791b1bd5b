import { describe, expect, test } from "vitest";
import type { Localized } from "../../core/exercise/exercise.ts";
import { everywhere } from "../../core/exercise/localized.ts";
import type { Mismatch, Silence } from "../../core/verdict.ts";
import { hintFor } from "../hint/hint-for.ts";
import { sayMismatch } from "./say-mismatch.ts";

const context = {
  role: "client",
  request: { "pt-BR": "frase", en: "sentence" },
  reply: everywhere("X"),
  stderr: [],
  isPair: true,
} as const;

const sameFormat: Localized = {
  "pt-BR":
    'Os dois programas precisam usar o mesmo formato e marcar o fim de cada mensagem do mesmo jeito: se um lê até o fim da linha, o outro precisa enviar "\\n"; se um espera o tamanho antes, o outro precisa enviá-lo.',
  en: 'Both programs must use the same format and mark the end of each message in the same way: if one reads up to the end of the line, the other must send "\\n"; if one expects the size first, the other must send it.',
};

const silences: readonly {
  readonly silence: Silence;
  readonly sentence: Localized;
}[] = [
  {
    silence: { kind: "stalled", stall: { kind: "blocked", in: "receive" } },
    sentence: {
      "pt-BR":
        'Seu servidor não respondeu ao seu próprio cliente para frase = "ola": ele espera por mais do que o cliente envia. Os dois ficariam esperando para sempre.',
      en: 'Your server gave your own client no answer for sentence = "ola": it waits for more than the client sends. Both would wait for ever.',
    },
  },
  {
    silence: { kind: "closed", how: "end" },
    sentence: {
      "pt-BR":
        'Seu servidor encerrou a conversa sem responder ao seu próprio cliente para frase = "ola": ele não entende o que o cliente envia.',
      en: 'Your server ended the conversation without an answer to your own client for sentence = "ola": it does not understand what the client sends.',
    },
  },
];

describe("sayMismatch, of a client and a server that do not understand each other", () => {
  test.each(silences)(
    "names the server as the silent one: $sentence.en",
    ({ silence, sentence }) => {
      const item: Mismatch = {
        kind: "nothing-received",
        step: 0,
        asked: '"ola"',
        expected: [],
        silence,
      };

      expect(sayMismatch(item, context)).toEqual(sentence);
      expect(hintFor(item, context)).toEqual(sameFormat);
    },
  );

  test("looks at the format where the client shows nothing of the answer", () => {
    const item: Mismatch = {
      kind: "not-shown",
      step: 0,
      asked: '"ola"',
      expected: ['"OLA"'],
      output: "",
      silence: null,
    };

    expect(hintFor(item, context)).toEqual(sameFormat);
  });
});
