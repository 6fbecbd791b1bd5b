import type { Localized } from "../../core/exercise/exercise.ts";
import type { BlockedIn } from "../../core/program-handle.ts";
import type { Silence } from "../../core/verdict.ts";

const nothing: Localized = { "pt-BR": "", en: "" };

const meanings: Readonly<Record<BlockedIn, Localized>> = {
  receive: {
    "pt-BR":
      " O corretor também esperava por ele: os dois lados ficariam esperando para sempre.",
    en: " The grader was waiting for it, too: both sides would wait for ever.",
  },
  accept: {
    "pt-BR":
      " Ou ele nunca leu desta conexão, ou passou para o próximo cliente sem responder.",
    en: " Either it never read from this connection, or it went on to the next client without an answer.",
  },
  keyboard: {
    "pt-BR": " Nesta etapa ninguém vai digitar nada.",
    en: " Nobody types anything at this point.",
  },
  connect: nothing,
  send: nothing,
  other: nothing,
};

/** What it means for the conversation that the program is blocked there; a whole sentence, or nothing. */
export function sayDeadlock(silence: Silence): Localized {
  if (silence.kind !== "stalled") return nothing;
  if (silence.stall.kind !== "blocked") return nothing;
  return meanings[silence.stall.in];
}
