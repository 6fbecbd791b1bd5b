import { describe, expect, test } from "vitest";
import type { Localized } from "../../core/exercise/exercise.ts";
import type { Evidence } from "../../core/profile.ts";
import { sayEvidence } from "./say-evidence.ts";

interface Row {
  readonly item: Evidence;
  readonly sentence: Localized;
}

const rows: readonly Row[] = [
  {
    item: { kind: "right-answers", count: 3 },
    sentence: {
      "pt-BR": "respondeu certo a 3 perguntas de teste neste formato",
      en: "gave right answers to 3 trial questions in this format",
    },
  },
  {
    item: { kind: "recorded-request", count: 1 },
    sentence: {
      "pt-BR": "visto em 1 pedido enviado pelo próprio cliente",
      en: "seen in 1 request of the client itself",
    },
  },
  {
    item: { kind: "shown-answer", count: 2 },
    sentence: {
      "pt-BR": "o cliente entendeu e mostrou 2 respostas neste formato",
      en: "the client understood and showed 2 answers in this format",
    },
  },
  {
    item: { kind: "source", format: "struct:<i" },
    sentence: {
      "pt-BR": 'o código-fonte menciona struct "<i"',
      en: 'the source code mentions struct "<i"',
    },
  },
  {
    item: { kind: "guess" },
    sentence: {
      "pt-BR": "palpite: nada no programa confirmou este formato",
      en: "a guess: nothing in the program confirmed this format",
    },
  },
];

describe("sayEvidence", () => {
  test.each(rows)("$item.kind: $sentence.en", ({ item, sentence }) => {
    expect(sayEvidence(item)).toEqual(sentence);
  });
});
