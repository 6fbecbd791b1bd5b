import type { Localized } from "../../core/exercise/exercise.ts";
import type { Mismatch, Silence } from "../../core/verdict.ts";
import type { ByKind, Sayings } from "../language/by-kind.ts";
import type { SentenceContext } from "../program/subject.ts";
import { pairHint } from "./pair-hint.ts";
import { randomHints } from "./random-hints.ts";
import { silenceHint } from "./silence-hint.ts";
import { stallHint } from "./stall-hint.ts";
import {
  bytesAsTextHint,
  onlyABeginning,
  showsBeginning,
} from "./text/wrong-text-hint.ts";
import { wrongMembersHint } from "./wrong-members-hint.ts";
import { wrongValueHint } from "./wrong-value-hint.ts";

const wholeMessage: Localized = {
  "pt-BR":
    "Confira o tamanho do formato: cada mensagem precisa sair inteira, com todos os seus bytes.",
  en: "Check the size of the format: each message must go out whole, with all its bytes.",
};

const showTheAnswer: Localized = {
  "pt-BR":
    "Mostre com print o valor que veio do servidor, por inteiro e já convertido para número ou texto.",
  en: "Show the value that came from the server with print, in full and already turned into a number or text.",
};

const wrongRequest: Localized = {
  "pt-BR":
    "Envie o mesmo valor que foi digitado ou dado na linha de comando, sem alterá-lo.",
  en: "Send the very value that was typed or given on the command line, without changing it.",
};

function notShownHint(
  { silence, output, expected }: ByKind<Mismatch>["not-shown"],
  { role, isPair }: SentenceContext,
): Localized | null {
  if (isPair) return pairHint;
  if (showsBeginning(output, expected)) return onlyABeginning;
  return silence?.kind === "stalled" && !asksAgain(silence, output)
    ? silenceHint(silence, role)
    : showTheAnswer;
}

/** Whether a program showed something and then asks for the next value, as one with a loop does. */
function asksAgain(silence: Silence, output: string): boolean {
  const isAsking =
    silence.kind === "stalled" &&
    silence.stall.kind === "blocked" &&
    silence.stall.in === "keyboard";
  return isAsking && output.trim() !== "";
}

function wrongValue(
  wrong: ByKind<Mismatch>["wrong-value"],
  context: SentenceContext,
): Localized {
  if (context.role === "server") return wrongValueHint(wrong, context);
  return bytesAsTextHint(wrong.actual) ?? wrongRequest;
}

/** What to look at, for each way to be wrong. */
export const hintsByKind: Sayings<Mismatch, SentenceContext, Localized | null> =
  {
    "wrong-value": wrongValue,
    "trailing-bytes": () => ({
      "pt-BR":
        "Envie uma mensagem por vez, e nada além dela: procure um send a mais, ou restos da mensagem anterior.",
      en: "Send one message at a time and nothing else: look for one send too many, or for leftovers of the message before.",
    }),
    undecodable: () => ({
      "pt-BR":
        "Use o mesmo formato em todas as mensagens, também para valores grandes, negativos ou em caso de erro.",
      en: "Use the same format for all messages, also for large or negative values and in case of an error.",
    }),
    incomplete: ({ silence }, { role }) =>
      silence.kind === "stalled" ? silenceHint(silence, role) : wholeMessage,
    "nothing-received": ({ silence }, { role, isPair }) =>
      isPair ? pairHint : silenceHint(silence, role),
    "wrong-codec": ({ expected }) =>
      expected === "struct"
        ? {
            "pt-BR":
              "Transforme o número em bytes com struct.pack e leia-o com struct.unpack, em vez de str().encode().",
            en: "Turn the number into bytes with struct.pack and read it with struct.unpack, instead of str().encode().",
          }
        : null,
    "cannot-carry": () => ({
      "pt-BR":
        'Use um formato maior, como "i" (4 bytes) ou "q" (8 bytes), nos dois programas.',
      en: 'Use a larger format, such as "i" (4 bytes) or "q" (8 bytes), in both programs.',
    }),
    "no-connection": ({ silence }, { role }) => silenceHint(silence, role),
    "not-shown": notShownHint,
    contradicted: () => ({
      "pt-BR":
        "Veja os seus if, elif e else: só um deles deve valer para cada resposta, e basta mostrar o que o servidor enviou.",
      en: "Look at your if, elif and else: only one of them should hold for each answer, and it is enough to show what the server sent.",
    }),
    "shown-early": () => ({
      "pt-BR":
        "A resposta deve vir do servidor: espere por ela com recv, em vez de calculá-la no cliente.",
      en: "The answer must come from the server: wait for it with recv instead of working it out in the client.",
    }),
    "not-closed": () => ({
      "pt-BR": "Chame close() no socket da conversa quando ela acabar.",
      en: "Call close() on the socket of the conversation when it is over.",
    }),
    "not-ended": ({ stall }) => stallHint(stall),
    traceback: () => ({
      "pt-BR":
        "Ponha a conversa dentro de try/except e mostre uma frase que explique o que houve.",
      en: "Put the conversation inside try/except and show a sentence that explains what happened.",
    }),
    wordless: () => ({
      "pt-BR":
        "Mostre com print o que aconteceu, por exemplo: “o servidor fechou a conexão sem responder”.",
      en: "Print what happened, for example: “the server closed the connection without an answer”.",
    }),
    flooded: () => ({
      "pt-BR":
        "Procure um laço que continua enviando. recv devolve b'' quando o outro lado fechou: nesse caso, saia do laço.",
      en: "Look for a loop that goes on sending. recv returns b'' when the other side has closed: leave the loop then.",
    }),
    "not-started": ({ silence }, { role }) => silenceHint(silence, role),
    "wrong-members": (wrong, { role }) =>
      role === "client" ? wrongRequest : wrongMembersHint(wrong),
    "wrong-port": ({ expected }) => ({
      "pt-BR": `Dê a bind a porta ${expected.join(", ")}, e a mesma ao cliente em connect.`,
      en: `Give bind the port ${expected.join(", ")}, and the same one to connect in the client.`,
    }),
    "ports-differ": ({ server }) => ({
      "pt-BR": `Dê a connect, no cliente, a porta ${String(server)}, ou use no servidor a do cliente.`,
      en: `Give connect in the client the port ${String(server)}, or use the client's in the server.`,
    }),
    "always-the-same": ({ kind }) => randomHints[kind],
    "never-said": ({ kind }) => randomHints[kind],
    "rarely-said": ({ kind }) => randomHints[kind],
    "follows-question": ({ kind }) => randomHints[kind],
    "same-sequence": ({ kind }) => randomHints[kind],
    cycle: ({ kind }) => randomHints[kind],
  };
