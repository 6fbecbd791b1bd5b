import type { Localized } from "../../core/exercise/exercise.ts";
import type { BlockedIn, Stall } from "../../core/program-handle.ts";
import { sayingFor, type Sayings } from "../language/by-kind.ts";

const blocked: Readonly<Record<BlockedIn, Localized>> = {
  accept: {
    "pt-BR":
      "Depois de cada accept(), leia o pedido com recv, responda com send e só então volte a accept().",
    en: "After each accept(), read the request with recv, answer with send, and only then return to accept().",
  },
  receive: {
    "pt-BR":
      "Veja quantos bytes o programa espera. A mensagem pode ser mais curta do que ele pensa, ou não ter o fim de linha que ele procura; depois dela, é a vez de enviar.",
    en: "See how many bytes the program waits for. The message may be shorter than it thinks, or lack the end of line that it looks for; after it, it is the program's turn to send.",
  },
  connect: {
    "pt-BR": "Confira o endereço e a porta a que o programa se conecta.",
    en: "Check the address and the port that the program connects to.",
  },
  keyboard: {
    "pt-BR":
      "Procure um input() a mais: o programa só deve perguntar o que o exercício pede.",
    en: "Look for one input() too many: the program should only ask for what the exercise needs.",
  },
  send: {
    "pt-BR":
      "Veja se o programa envia sem parar, mais do que uma mensagem precisa.",
    en: "See whether the program sends without end, more than one message needs.",
  },
  other: {
    "pt-BR":
      "Veja se uma thread espera por outra, ou por um arquivo, que nunca fica pronto.",
    en: "See whether a thread waits for another one, or for a file, that never gets ready.",
  },
};

const stalls: Sayings<Stall> = {
  blocked: (stall) => blocked[stall.in],
  "processor-time": () => ({
    "pt-BR":
      "Procure um laço que nunca termina, ou uma conta que faz passos demais para este valor.",
    en: "Look for a loop that never ends, or a calculation that takes too many steps for this value.",
  }),
  sleep: () => ({
    "pt-BR": "Procure um sleep longo, ou uma espera com tempo marcado.",
    en: "Look for a long sleep, or a wait with a timer.",
  }),
};

/** Where to look when a program stands still. */
export function stallHint(stall: Stall): Localized {
  return sayingFor(stalls, null)(stall.kind, stall);
}
