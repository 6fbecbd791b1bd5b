import type { Localized } from "../../core/exercise/exercise.ts";
import type { BlockedIn, Stall } from "../../core/program-handle.ts";
import { sayingFor, type Sayings } from "../language/by-kind.ts";
import { duration } from "../language/count.ts";

const blocked: Readonly<Record<BlockedIn, Localized>> = {
  accept: {
    "pt-BR": "ele ficou esperando o próximo cliente (accept)",
    en: "it was waiting for the next client (accept)",
  },
  receive: {
    "pt-BR": "ele ficou esperando mais dados (recv)",
    en: "it was waiting for more data (recv)",
  },
  connect: {
    "pt-BR": "ele ficou tentando se conectar (connect)",
    en: "it was still trying to connect (connect)",
  },
  keyboard: {
    "pt-BR": "ele ficou esperando alguém digitar (input)",
    en: "it was waiting for somebody to type (input)",
  },
  send: {
    "pt-BR": "ele ficou parado no meio de um envio (send)",
    en: "it was stuck in the middle of sending (send)",
  },
  other: {
    "pt-BR": "ele ficou parado, esperando algo que nunca aconteceu",
    en: "it stood still, waiting for something that never happened",
  },
};

const stalls: Sayings<Stall> = {
  blocked: (stall) => blocked[stall.in],
  "processor-time": (stall) => {
    const limit = duration(stall.limitMs);
    return {
      "pt-BR": `ele calculou durante ${limit["pt-BR"]}, o limite de tempo de processador, e ainda não tinha terminado`,
      en: `it computed for ${limit.en}, the limit of processor time, and was still not done`,
    };
  },
  sleep: (stall) => {
    const limit = duration(stall.limitMs);
    return {
      "pt-BR": `o prazo de ${limit["pt-BR"]} passou com o programa parado, sem calcular (por exemplo, em sleep)`,
      en: `the limit of ${limit.en} passed while the program stood still without computing (for example in sleep)`,
    };
  },
};

/** What the program was doing while it was waited for, as a clause that follows a colon. */
export function sayStall(stall: Stall): Localized {
  return sayingFor(stalls, null)(stall.kind, stall);
}
