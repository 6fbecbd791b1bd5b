import type { Localized } from "../../core/exercise/exercise.ts";
import type { Silence } from "../../core/verdict.ts";

/**
 * That a server gave its own client no answer. Both programs work by themselves, so the request did reach the server:
 * it is the server that cannot use what the client sends.
 */
export function sayPairSilence(
  silence: Silence,
  question: Localized,
): Localized {
  return silence.kind === "stalled"
    ? {
        "pt-BR": `Seu servidor não respondeu ao seu próprio cliente${question["pt-BR"]}: ele espera por mais do que o cliente envia. Os dois ficariam esperando para sempre.`,
        en: `Your server gave your own client no answer${question.en}: it waits for more than the client sends. Both would wait for ever.`,
      }
    : {
        "pt-BR": `Seu servidor encerrou a conversa sem responder ao seu próprio cliente${question["pt-BR"]}: ele não entende o que o cliente envia.`,
        en: `Your server ended the conversation without an answer to your own client${question.en}: it does not understand what the client sends.`,
      };
}
