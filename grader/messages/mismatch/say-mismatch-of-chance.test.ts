import { everywhere } from "../../core/exercise/localized.ts";
import { describe, expect, test } from "vitest";
import type { Localized } from "../../core/exercise/exercise.ts";
import type { Mismatch } from "../../core/verdict.ts";
import { hintFor } from "../hint/hint-for.ts";
import { sayMismatch } from "./say-mismatch.ts";

const at = { step: 1, asked: null };

const rows: readonly {
  readonly item: Mismatch;
  readonly sentence: Localized;
  readonly hint: Localized;
}[] = [
  {
    item: {
      kind: "always-the-same",
      ...at,
      word: "sim",
      said: 57,
      times: 57,
    },
    sentence: {
      "pt-BR": "Seu servidor disse “sim” em todas as 57 respostas.",
      en: "Your server said “sim” in all 57 answers.",
    },
    hint: {
      "pt-BR":
        "Sorteie de novo a cada pergunta: ponha random.choice ou randint dentro do laço que responde, e não uma vez só antes dele.",
      en: "Draw anew for each question: put random.choice or randint inside the loop that answers, not once before it.",
    },
  },
  {
    item: {
      kind: "always-the-same",
      ...at,
      word: "sim",
      said: 30,
      times: 57,
    },
    sentence: {
      "pt-BR":
        "Seu servidor disse “sim” 30 vezes seguidas e, em 57 respostas, só mudou de palavra quando o segundo do relógio mudou.",
      en: "Your server said “sim” 30 times in a row and, in 57 answers, changed its word only when the second of the clock changed.",
    },
    hint: {
      "pt-BR":
        "Sorteie de novo a cada pergunta: ponha random.choice ou randint dentro do laço que responde, e não uma vez só antes dele.",
      en: "Draw anew for each question: put random.choice or randint inside the loop that answers, not once before it.",
    },
  },
  {
    item: { kind: "never-said", ...at, word: "talvez", said: 0, times: 57 },
    sentence: {
      "pt-BR": "Seu servidor nunca disse “talvez” em 57 respostas.",
      en: "Your server never said “talvez” in 57 answers.",
    },
    hint: {
      "pt-BR":
        "Confira os limites do sorteio: randint(1, 3) pode dar 1, 2 ou 3; randrange(3) dá 0, 1 ou 2. Cada valor precisa ter a sua palavra.",
      en: "Check the limits of the draw: randint(1, 3) may give 1, 2 or 3; randrange(3) gives 0, 1 or 2. Each value needs its word.",
    },
  },
  {
    item: { kind: "rarely-said", ...at, word: "não", said: 1, times: 57 },
    sentence: {
      "pt-BR":
        "Seu servidor disse “não” só 1 vez em 57 respostas: quase todas foram a mesma palavra.",
      en: "Your server said “não” only 1 time in 57 answers: nearly all were the same word.",
    },
    hint: {
      "pt-BR":
        "Dê a todas as palavras chances parecidas, por exemplo com random.choice sobre uma lista em que cada uma está uma vez.",
      en: "Give all words similar chances, for example with random.choice on a list that has each of them once.",
    },
  },
  {
    item: {
      kind: "follows-question",
      ...at,
      question: '"Vai chover?"',
      word: "sim",
      times: 34,
    },
    sentence: {
      "pt-BR":
        'Seu servidor dá a cada pergunta sempre a mesma resposta: a "Vai chover?", sempre “sim” (34 respostas no total).',
      en: 'Your server always gives the same answer to the same question: to "Vai chover?", always “sim” (34 answers in total).',
    },
    hint: {
      "pt-BR":
        "Sorteie a resposta (random.choice ou randint), em vez de calculá-la a partir do texto da pergunta, por exemplo do tamanho ou de hash.",
      en: "Draw the answer (random.choice or randint) instead of working it out from the text of the question, for example from its length or a hash.",
    },
  },
  {
    item: { kind: "same-sequence", ...at, length: 24, times: 48 },
    sentence: {
      "pt-BR":
        "Seu servidor deu as mesmas 24 respostas, na mesma ordem, cada vez que foi iniciado.",
      en: "Your server gave the same 24 answers in the same order each time it was started.",
    },
    hint: {
      "pt-BR":
        "Procure uma semente fixa, como random.seed(42) ou srand(1), e tire-a: sem ela, cada início sorteia outra sequência.",
      en: "Look for a fixed seed, such as random.seed(42) or srand(1), and remove it: without it, each start draws another sequence.",
    },
  },
  {
    item: { kind: "cycle", ...at, length: 3, times: 48 },
    sentence: {
      "pt-BR":
        "Seu servidor repete as respostas em ciclo: a cada 3 respostas, a mesma sequência recomeça (48 respostas no total).",
      en: "Your server repeats its answers in a cycle: the same sequence begins again after 3 answers (48 answers in total).",
    },
    hint: {
      "pt-BR":
        "Procure um contador, o relógio, ou uma lista percorrida em ordem, e sorteie a cada pergunta em seu lugar.",
      en: "Look for a counter, the clock, or a list that is gone through in order, and draw for each question instead.",
    },
  },
  {
    item: {
      kind: "wrong-port",
      ...at,
      expected: ["12345"],
      actual: "12000",
    },
    sentence: {
      "pt-BR":
        "Seu servidor escuta na porta 12000; o enunciado pede a porta 12345.",
      en: "Your server listens on port 12000; the statement asks for port 12345.",
    },
    hint: {
      "pt-BR": "Dê a bind a porta 12345, e a mesma ao cliente em connect.",
      en: "Give bind the port 12345, and the same one to connect in the client.",
    },
  },
  {
    item: {
      kind: "wrong-value",
      step: 0,
      asked: '"Vai chover?"',
      expected: ['"sim"', '"não"', '"talvez"'],
      actual: '"quem sabe"',
      hex: "7175656d2073616265",
    },
    sentence: {
      "pt-BR":
        'Seu servidor respondeu "quem sabe" para N = "Vai chover?"; o certo é X = "sim", "não" ou "talvez".',
      en: 'Your server answered "quem sabe" for N = "Vai chover?"; the right answer is X = "sim", "não", or "talvez".',
    },
    hint: {
      "pt-BR":
        "Cada resposta deve ter exatamente uma das palavras do enunciado, escrita por inteiro.",
      en: "Each answer should have exactly one of the words of the statement, written out in full.",
    },
  },
];

describe("what chance would not do, and the port", () => {
  test.each(rows)("$item.kind: $sentence.en", ({ item, sentence, hint }) => {
    const context = {
      role: "server",
      request: everywhere("N"),
      reply: everywhere("X"),
      comparison: "one-of",
      stderr: [],
    } as const;

    expect(sayMismatch(item, context)).toEqual(sentence);
    expect(hintFor(item, context)).toEqual(hint);
  });
});
