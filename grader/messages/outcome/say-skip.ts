import type { Localized } from "../../core/exercise/exercise.ts";
import type { SkipReason } from "../../core/verdict.ts";

const reasons: Readonly<Record<SkipReason["because"], Localized>> = {
  "request-cannot-carry": {
    "pt-BR":
      "não se aplica: o valor do pedido não cabe no formato que o programa usa para os pedidos. Não conta na nota.",
    en: "does not apply: the request's value has no room in the format that the program uses for requests. It does not count.",
  },
  "reply-cannot-carry": {
    "pt-BR":
      "não se aplica: o valor da resposta não cabe no formato que o programa usa para as respostas. Não conta na nota.",
    en: "does not apply: the answer's value has no room in the format that the program uses for answers. It does not count.",
  },
  "one-exchange": {
    "pt-BR":
      "não se aplica: o programa faz uma só pergunta por conexão, o que é permitido. Não conta na nota.",
    en: "does not apply: the program asks one question per connection, which is allowed. It does not count.",
  },
  "requests-without-end": {
    "pt-BR":
      "não se aplica: neste formato nada mostra onde um pedido acaba, e ninguém separa dois que chegam juntos. Não conta na nota.",
    en: "does not apply: in this format nothing shows where a request ends, so that nobody can tell apart two that arrive together. It does not count.",
  },
  "dialect-undecodable": {
    "pt-BR":
      "não se aplica: o corretor não sabe ler o formato do programa, e este caso não pode ser visto através do par. Não conta na nota.",
    en: "does not apply: the grader cannot read the program's format, and this case cannot be seen through the pair. It does not count.",
  },
  "pair-without-both-halves": {
    "pt-BR":
      "não se aplica: para testar o par é preciso ter o servidor e o cliente. Não conta na nota.",
    en: "does not apply: testing the pair takes both a server and a client. It does not count.",
  },
  "pair-halves-fail": {
    "pt-BR":
      "não se aplica: o par só é testado quando o servidor e o cliente funcionam cada um por si. Não conta na nota.",
    en: "does not apply: the pair is tested only when the server and the client each work by themselves. It does not count.",
  },
  "program-does-not-work": {
    "pt-BR":
      "não pôde ser testado, porque o programa não chegou a funcionar (veja o problema acima). Vale zero pontos.",
    en: "could not be tried, because the program did not come to work (see the problem above). It earns no points.",
  },
};

/** Why a case was not tried, and what that means for the score. */
export function saySkip(reason: SkipReason): Localized {
  return reasons[reason.because];
}
