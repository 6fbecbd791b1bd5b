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
      kind: "wrong-value",
      step: 2,
      asked: "10",
      expected: ["77"],
      actual: "99",
      hex: "63000000",
    },
    sentence: {
      "pt-BR": "Seu servidor respondeu 99 para N = 10; o certo é X = 77.",
      en: "Your server answered 99 for N = 10; the right answer is X = 77.",
    },
  },
  {
    role: "client",
    item: {
      kind: "wrong-value",
      step: 2,
      asked: "10",
      expected: ["10"],
      actual: "0",
      hex: "00000000",
    },
    sentence: {
      "pt-BR": "Seu cliente enviou 0; devia enviar N = 10.",
      en: "Your client sent 0; it should send N = 10.",
    },
  },
  {
    role: "server",
    item: {
      kind: "wrong-value",
      step: 2,
      asked: null,
      expected: ["3", "5"],
      actual: "4",
      hex: "04",
    },
    sentence: {
      "pt-BR": "Seu servidor respondeu 4; o certo é X = 3 ou 5.",
      en: "Your server answered 4; the right answer is X = 3 or 5.",
    },
  },
  {
    role: "server",
    item: {
      kind: "trailing-bytes",
      step: 2,
      asked: "10",
      actual: "77",
      extraHex: "00",
      hex: "4d00000000",
    },
    sentence: {
      "pt-BR": "Seu servidor enviou 77 e, depois, 1 byte a mais: 00.",
      en: "Your server sent 77 and then 1 extra byte: 00.",
    },
  },
  {
    role: "client",
    item: {
      kind: "trailing-bytes",
      step: 2,
      asked: "10",
      actual: "10",
      extraHex: "0a0b",
      hex: "0a0000000a0b",
    },
    sentence: {
      "pt-BR": "Seu cliente enviou 10 e, depois, 2 bytes a mais: 0a 0b.",
      en: "Your client sent 10 and then 2 extra bytes: 0a 0b.",
    },
  },
  {
    role: "server",
    item: {
      kind: "undecodable",
      step: 2,
      asked: "10",
      codec: "text",
      offset: 2,
      hex: "373778",
    },
    sentence: {
      "pt-BR":
        "Seu servidor enviou bytes que não formam um valor em texto: 37 37 78. O primeiro que não serve é o byte número 3.",
      en: "Your server sent bytes that make no value in text: 37 37 78. The first one that does not fit is byte number 3.",
    },
  },
  {
    role: "server",
    item: {
      kind: "incomplete",
      step: 2,
      asked: "10",
      codec: "struct:<i",
      hex: "4d00",
      silence: { kind: "closed", how: "end" },
    },
    sentence: {
      "pt-BR":
        'Seu servidor enviou só 2 bytes (4d 00), menos que um valor inteiro em struct "<i"; depois, ele fechou a conexão.',
      en: 'Your server sent only 2 bytes (4d 00), less than a whole value in struct "<i"; then it closed the connection.',
    },
  },
  {
    role: "client",
    item: {
      kind: "incomplete",
      step: 2,
      asked: "10",
      codec: "text/newline",
      hex: "31",
      silence: { kind: "stalled", stall: { kind: "blocked", in: "receive" } },
    },
    sentence: {
      "pt-BR":
        "Seu cliente enviou só 1 byte (31), menos que um valor inteiro em texto com fim de linha (\\n); depois, ele ficou esperando mais dados (recv). O corretor também esperava por ele: os dois lados ficariam esperando para sempre.",
      en: "Your client sent only 1 byte (31), less than a whole value in text with an end of line (\\n); then it was waiting for more data (recv). The grader was waiting for it, too: both sides would wait for ever.",
    },
  },
  {
    role: "server",
    item: {
      kind: "wrong-codec",
      step: 2,
      asked: "10",
      expected: "struct",
      actual: "text",
      hex: "3737",
    },
    sentence: {
      "pt-BR":
        "Seu servidor enviou a resposta como texto; o enunciado pede struct (bytes feitos com struct.pack).",
      en: "Your server sent the answer as text; the statement asks for struct (bytes made with struct.pack).",
    },
  },
  {
    role: "client",
    item: {
      kind: "wrong-codec",
      step: 2,
      asked: "10",
      expected: "struct",
      actual: "text/newline",
      hex: "31300a",
    },
    sentence: {
      "pt-BR":
        "Seu cliente enviou o pedido como texto com fim de linha (\\n); o enunciado pede struct (bytes feitos com struct.pack).",
      en: "Your client sent the request as text with an end of line (\\n); the statement asks for struct (bytes made with struct.pack).",
    },
  },
  {
    role: "server",
    item: { kind: "cannot-carry", step: 2, asked: "1000", codec: "struct:b" },
    sentence: {
      "pt-BR":
        'Seu servidor usa o formato struct "b", em que não cabe N = 1000.',
      en: 'Your server uses the format struct "b", which has no room for N = 1000.',
    },
  },
];

describe("sayMismatch, of what came on the wire", () => {
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
