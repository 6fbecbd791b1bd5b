import type { Localized } from "../../core/exercise/exercise.ts";
import { excerpt } from "../language/quote.ts";
import type { SayingsOf } from "./saying.ts";

/** The network of a submission, the addresses that reach the grader, and what is not held apart, in words. */
export const laneFacts: SayingsOf<
  | "own-network"
  | "no-own-network"
  | "no-student"
  | "every-address"
  | "every-host"
  | "only-loopback"
  | "no-walls"
  | "walls"
> = {
  "own-network": ({ madeBy }) => ({
    found: {
      root: {
        "pt-BR":
          "Cada entrega tem uma rede própria, feita como root; os programas rodam como um usuário sem direitos.",
        en: "Each submission gets a network of its own, made as root; its programs run as a user without rights.",
      },
      user: {
        "pt-BR": "Cada entrega tem uma rede própria, feita como usuário comum.",
        en: "Each submission gets a network of its own, made as an ordinary user.",
      },
    }[madeBy],
    meaning: {
      "pt-BR": "Várias correções podem usar a mesma porta ao mesmo tempo.",
      en: "Many gradings can use the same port at once.",
    },
  }),
  "no-own-network": ({ said }) => ({
    found: withWords(said, {
      "pt-BR": "As entregas usam a rede desta máquina",
      en: "Submissions use this machine's own network",
    }),
    meaning: {
      "pt-BR":
        "As que têm a mesma porta esperam umas pelas outras, e uma porta ocupada impede a correção.",
      en: "Those with the same port wait for one another, and a port in use prevents grading.",
    },
  }),
  "no-student": ({ said }) => ({
    found: withWords(said, {
      "pt-BR": "Na rede própria nenhum programa pode ser iniciado",
      en: "In a network of its own no program can be started",
    }),
    meaning: {
      "pt-BR": "Só sem rede própria a correção é possível.",
      en: "Grading is only possible without such a network.",
    },
  }),
  "every-address": () => ({
    found: {
      "pt-BR": "Qualquer endereço e qualquer porta levam ao corretor.",
      en: "Every address and every port reaches the grader.",
    },
    meaning: {
      "pt-BR": "Um cliente é ouvido aonde quer que se conecte.",
      en: "A client is heard wherever it connects to.",
    },
  }),
  "every-host": ({ said }) => ({
    found: withWords(said, {
      "pt-BR": "Qualquer endereço leva ao corretor, mas não qualquer porta",
      en: "Every address reaches the grader, but not every port",
    }),
    meaning: {
      "pt-BR": "A porta de um cliente precisa estar no código ou em --port.",
      en: "A client's port must stand in its source or in --port.",
    },
  }),
  "only-loopback": ({ said }) => ({
    found: withWords(said, {
      "pt-BR": "Só o endereço local leva ao corretor",
      en: "Only the local address reaches the grader",
    }),
    meaning: {
      "pt-BR": "Um cliente que procura outra máquina não é ouvido.",
      en: "A client that looks for another machine is not heard.",
    },
  }),
  walls: ({ by }) => ({
    found: {
      "pt-BR": `Os arquivos da máquina ficam fora da vista dos programas (${by}).`,
      en: `The machine's files are out of the programs' sight (${by}).`,
    },
    meaning: {
      "pt-BR":
        "Um programa só vê o sistema, a sua entrega e o que a sua linguagem precisa.",
      en: "A program sees the system, its submission and what its language needs, and nothing else.",
    },
  }),
  "no-walls": ({ said }) => ({
    found: noWallsFound(said),
    meaning: {
      "pt-BR": "Corrija entregas de desconhecidos em uma máquina virtual.",
      en: "Grade submissions of strangers in a virtual machine.",
    },
  }),
};

function noWallsFound(said: string | null): Localized {
  const sentence = {
    "pt-BR": "Não há barreiras em volta dos arquivos",
    en: "Files are not walled off",
  };
  return said === null
    ? { "pt-BR": `${sentence["pt-BR"]}.`, en: `${sentence.en}.` }
    : withWords(said, sentence);
}

function withWords(said: string, sentence: Localized): Localized {
  const words = excerpt(said);
  return {
    "pt-BR": `${sentence["pt-BR"]}: ${words["pt-BR"]}.`,
    en: `${sentence.en}: ${words.en}.`,
  };
}
