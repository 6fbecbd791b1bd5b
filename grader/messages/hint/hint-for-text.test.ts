import { describe, expect, test } from "vitest";
import type { Localized, Role } from "../../core/exercise/exercise.ts";
import { everywhere } from "../../core/exercise/localized.ts";
import type { Mismatch, Silence } from "../../core/verdict.ts";
import { hintFor } from "./hint-for.ts";

const decode: Localized = {
  "pt-BR":
    "O b e as aspas em volta do texto vêm de str() aplicado a bytes: para transformar bytes em texto, use decode().",
  en: "The b and the quotation marks around the text come from str() applied to bytes: to turn bytes into text, use decode().",
};

const beginning: Localized = {
  "pt-BR":
    "Este é só o começo do texto certo: um só recv pode trazer apenas parte da mensagem. Junte o que chega até o fim dela.",
  en: "This is only the beginning of the right text: one recv may bring only a part of the message. Collect what comes until its end.",
};

const tail: Localized = {
  "pt-BR":
    "O texto certo veio, e depois dele mais alguma coisa: o buffer ainda guarda uma mensagem anterior, ou foi enviado mais do que esta. Envie só os bytes da resposta atual.",
  en: "The right text came, and something more behind it: the buffer still holds an earlier message, or more than this one was sent. Send the bytes of the present answer alone.",
};

const letters: Localized = {
  "pt-BR":
    "Compare os dois textos letra por letra e siga o programa passo a passo até ver onde a diferença aparece.",
  en: "Compare the two texts letter by letter, then follow the program step by step to see where the difference comes in.",
};

const show: Localized = {
  "pt-BR":
    "Mostre com print o valor que veio do servidor, por inteiro e já convertido para número ou texto.",
  en: "Show the value that came from the server with print, in full and already turned into a number or text.",
};

const tooManyInputs: Localized = {
  "pt-BR":
    "Procure um input() a mais: o programa só deve perguntar o que o exercício pede.",
  en: "Look for one input() too many: the program should only ask for what the exercise needs.",
};

const words: Localized = {
  "pt-BR":
    "Cada resposta deve ter exatamente uma das palavras do enunciado, escrita por inteiro.",
  en: "Each answer should have exactly one of the words of the statement, written out in full.",
};

const sameRequest: Localized = {
  "pt-BR":
    "Envie o mesmo valor que foi digitado ou dado na linha de comando, sem alterá-lo.",
  en: "Send the very value that was typed or given on the command line, without changing it.",
};

const keyboard: Silence = {
  kind: "stalled",
  stall: { kind: "blocked", in: "keyboard" },
};

function answered(actual: string, expected = ["BOA TARDE"]): Mismatch {
  return {
    kind: "wrong-value",
    step: 0,
    asked: '"boa tarde"',
    expected: expected.map((one) => JSON.stringify(one)),
    actual: JSON.stringify(actual),
    hex: "42",
  };
}

function showed(output: string, silence: Silence | null): Mismatch {
  return {
    kind: "not-shown",
    step: 0,
    asked: '"boa tarde"',
    expected: ['"BOA TARDE"'],
    output,
    silence,
  };
}

const accents = ["AÇÃO", "AçãO"];

const rows: readonly (readonly [
  string,
  Role,
  Mismatch,
  Localized,
  "exact" | "one-of",
])[] = [
  ["a beginning", "server", answered("B"), beginning, "exact"],
  ["a beginning of many", "server", answered("BOA "), beginning, "exact"],
  ["a stale tail", "server", answered("BOA TARDEMUNDO"), tail, "exact"],
  ["no beginning", "server", answered("TARDE"), letters, "exact"],
  ["no text at all", "server", answered(""), letters, "exact"],
  ["bytes as text", "server", answered("B'BOA TARDE'"), decode, "exact"],
  ["bytes as request", "client", answered("b'boa tarde'"), decode, "exact"],
  ["another request", "client", answered("boa"), sameRequest, "exact"],
  ["several right", "server", answered("ação", accents), letters, "exact"],
  ["choices", "server", answered("quem sabe", ["sim", "não"]), words, "one-of"],
  ["a shown beginning", "client", showed("X: B\n", null), beginning, "exact"],
  ["shown first bytes", "client", showed("b'BOA'\n", null), beginning, "exact"],
  ["loops", "client", showed("Recebi 9\nFrase? ", keyboard), show, "exact"],
  ["loops early", "client", showed("B\nFrase? ", keyboard), beginning, "exact"],
  ["asks at once", "client", showed(" \n", keyboard), tooManyInputs, "exact"],
];

describe("hintFor, of texts", () => {
  test.each(rows)("advises on %s (%s)", (_, role, item, hint, comparison) => {
    const label = everywhere("X");
    const context = { role, request: label, reply: label, stderr: [] };

    expect(hintFor(item, { ...context, comparison })).toEqual(hint);
  });
});
