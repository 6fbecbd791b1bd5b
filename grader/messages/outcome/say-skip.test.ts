import { describe, expect, test } from "vitest";
import type { Localized } from "../../core/exercise/exercise.ts";
import type { SkipReason } from "../../core/verdict.ts";
import { saySkip } from "./say-skip.ts";

interface Row {
  readonly item: SkipReason;
  readonly sentence: Localized;
}

const rows: readonly Row[] = [
  {
    item: { kind: "not-applicable", because: "request-cannot-carry" },
    sentence: {
      "pt-BR":
        "não se aplica: o valor do pedido não cabe no formato que o programa usa para os pedidos. Não conta na nota.",
      en: "does not apply: the request's value has no room in the format that the program uses for requests. It does not count.",
    },
  },
  {
    item: { kind: "not-applicable", because: "reply-cannot-carry" },
    sentence: {
      "pt-BR":
        "não se aplica: o valor da resposta não cabe no formato que o programa usa para as respostas. Não conta na nota.",
      en: "does not apply: the answer's value has no room in the format that the program uses for answers. It does not count.",
    },
  },
  {
    item: { kind: "not-applicable", because: "one-exchange" },
    sentence: {
      "pt-BR":
        "não se aplica: o programa faz uma só pergunta por conexão, o que é permitido. Não conta na nota.",
      en: "does not apply: the program asks one question per connection, which is allowed. It does not count.",
    },
  },
  {
    item: { kind: "not-applicable", because: "requests-without-end" },
    sentence: {
      "pt-BR":
        "não se aplica: neste formato nada mostra onde um pedido acaba, e ninguém separa dois que chegam juntos. Não conta na nota.",
      en: "does not apply: in this format nothing shows where a request ends, so that nobody can tell apart two that arrive together. It does not count.",
    },
  },
  {
    item: { kind: "not-applicable", because: "pair-without-both-halves" },
    sentence: {
      "pt-BR":
        "não se aplica: para testar o par é preciso ter o servidor e o cliente. Não conta na nota.",
      en: "does not apply: testing the pair takes both a server and a client. It does not count.",
    },
  },
  {
    item: { kind: "not-applicable", because: "pair-halves-fail" },
    sentence: {
      "pt-BR":
        "não se aplica: o par só é testado quando o servidor e o cliente funcionam cada um por si. Não conta na nota.",
      en: "does not apply: the pair is tested only when the server and the client each work by themselves. It does not count.",
    },
  },
  {
    item: { kind: "prerequisite", because: "program-does-not-work" },
    sentence: {
      "pt-BR":
        "não pôde ser testado, porque o programa não chegou a funcionar (veja o problema acima). Vale zero pontos.",
      en: "could not be tried, because the program did not come to work (see the problem above). It earns no points.",
    },
  },
];

describe("saySkip", () => {
  test.each(rows)("$item.kind: $sentence.en", ({ item, sentence }) => {
    expect(saySkip(item)).toEqual(sentence);
  });
});
