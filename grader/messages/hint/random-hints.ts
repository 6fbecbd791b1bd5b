import type { Localized } from "../../core/exercise/exercise.ts";
import type { MismatchKind } from "../../core/verdict.ts";

/** Where a draw goes wrong. */
export const randomHints = {
  "always-the-same": {
    "pt-BR":
      "Sorteie de novo a cada pergunta: ponha random.choice ou randint dentro do laço que responde, e não uma vez só antes dele.",
    en: "Draw anew for each question: put random.choice or randint inside the loop that answers, not once before it.",
  },
  "never-said": {
    "pt-BR":
      "Confira os limites do sorteio: randint(1, 3) pode dar 1, 2 ou 3; randrange(3) dá 0, 1 ou 2. Cada valor precisa ter a sua palavra.",
    en: "Check the limits of the draw: randint(1, 3) may give 1, 2 or 3; randrange(3) gives 0, 1 or 2. Each value needs its word.",
  },
  "rarely-said": {
    "pt-BR":
      "Dê a todas as palavras chances parecidas, por exemplo com random.choice sobre uma lista em que cada uma está uma vez.",
    en: "Give all words similar chances, for example with random.choice on a list that has each of them once.",
  },
  "follows-question": {
    "pt-BR":
      "Sorteie a resposta (random.choice ou randint), em vez de calculá-la a partir do texto da pergunta, por exemplo do tamanho ou de hash.",
    en: "Draw the answer (random.choice or randint) instead of working it out from the text of the question, for example from its length or a hash.",
  },
  "same-sequence": {
    "pt-BR":
      "Procure uma semente fixa, como random.seed(42) ou srand(1), e tire-a: sem ela, cada início sorteia outra sequência.",
    en: "Look for a fixed seed, such as random.seed(42) or srand(1), and remove it: without it, each start draws another sequence.",
  },
  cycle: {
    "pt-BR":
      "Procure um contador, o relógio, ou uma lista percorrida em ordem, e sorteie a cada pergunta em seu lugar.",
    en: "Look for a counter, the clock, or a list that is gone through in order, and draw for each question instead.",
  },
} as const satisfies Partial<Readonly<Record<MismatchKind, Localized>>>;
