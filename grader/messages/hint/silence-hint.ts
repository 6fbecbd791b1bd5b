import type { Localized, Role } from "../../core/exercise/exercise.ts";
import type { ProgramEnd } from "../../core/program-handle.ts";
import type { Silence } from "../../core/verdict.ts";
import { sayingFor, type Sayings } from "../language/by-kind.ts";
import { stallHint } from "./stall-hint.ts";

const endings: Readonly<Record<Role, Localized>> = {
  server: {
    "pt-BR":
      "O servidor deve continuar de pé depois de cada cliente: use um laço em volta de accept() e trate os erros de cada conversa.",
    en: "The server should stay up after each client: put a loop around accept() and handle the errors of each conversation.",
  },
  client: {
    "pt-BR":
      "Siga o programa desde o início e veja em que linha ele termina antes da hora.",
    en: "Follow the program from its start and see at which line it ends too early.",
  },
};

const crashed: Localized = {
  "pt-BR":
    "Leia a última linha do erro do programa: ela diz o que aconteceu; as linhas acima dizem onde.",
  en: "Read the last line of the program's error: it says what happened; the lines above it say where.",
};

const cutOff: Localized = {
  "pt-BR":
    "A conexão é cortada quando o programa a fecha sem ter lido tudo, ou morre: leia o pedido inteiro antes de fechar.",
  en: "A connection is cut off when the program closes it with something unread, or dies: read the whole request before you close.",
};

const insatiable: Localized = {
  "pt-BR":
    "Procure o laço que guarda mais e mais: veja o que o faz parar. E leia da conexão com um limite, como recv(1024), não o tamanho que o outro lado disser.",
  en: "Look for the loop that keeps more and more: see what makes it stop. And read from the connection with a limit, such as recv(1024), not whatever size the other side names.",
};

function endedHint(
  { code, byUs, cause }: ProgramEnd,
  role: Role,
): Localized | null {
  if (byUs) return null;
  if (cause !== undefined) return insatiable;
  return code === 0 ? endings[role] : crashed;
}

const closings: Readonly<Record<Role, Localized>> = {
  server: {
    "pt-BR": "Envie a resposta (send) antes de fechar a conexão (close).",
    en: "Send the answer (send) before you close the connection (close).",
  },
  client: {
    "pt-BR":
      "Envie o pedido (send) e leia a resposta (recv) antes de fechar a conexão (close).",
    en: "Send the request (send) and read the answer (recv) before you close the connection (close).",
  },
};

const silences: Sayings<Silence, Role, Localized | null> = {
  closed: ({ how }, role) => (how === "reset" ? cutOff : closings[role]),
  ended: ({ end }, role) => endedHint(end, role),
  stalled: ({ stall }) => stallHint(stall),
  refused: () => ({
    "pt-BR":
      "Confira o endereço e a porta dados a bind, e se o programa ainda está rodando.",
    en: "Check the address and the port given to bind, and whether the program still runs.",
  }),
};

/** Where to look when nothing (more) came. */
export function silenceHint(silence: Silence, role: Role): Localized | null {
  return sayingFor(silences, role)(silence.kind, silence);
}
