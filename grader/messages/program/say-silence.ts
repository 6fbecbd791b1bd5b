import type { Localized } from "../../core/exercise/exercise.ts";
import type { Silence } from "../../core/verdict.ts";
import { sayingFor, type Sayings } from "../language/by-kind.ts";
import { sayEnd } from "./say-end.ts";
import { sayStall } from "./say-stall.ts";

/** Error names of the operating system (errno) that a refused connection carries. */
const refusals: Readonly<Record<string, Localized>> = {
  ECONNREFUSED: {
    "pt-BR": "não havia ninguém escutando na porta",
    en: "nobody was listening on the port",
  },
  ETIMEDOUT: {
    "pt-BR": "ninguém respondeu à tentativa de conexão",
    en: "nobody answered the attempt to connect",
  },
  ECONNRESET: {
    "pt-BR": "a conexão foi cortada logo no início",
    en: "the connection was cut off right at its start",
  },
};

function sayRefusal(reason: string): Localized {
  const known = refusals[reason];
  if (known) {
    return {
      "pt-BR": `${known["pt-BR"]} (${reason})`,
      en: `${known.en} (${reason})`,
    };
  }
  return {
    "pt-BR": `a conexão não foi aceita (${reason})`,
    en: `the connection was not accepted (${reason})`,
  };
}

const silences: Sayings<Silence> = {
  closed: ({ how }) =>
    how === "end"
      ? { "pt-BR": "ele fechou a conexão", en: "it closed the connection" }
      : {
          "pt-BR": "ele cortou a conexão de repente (reset)",
          en: "it cut the connection off (reset)",
        },
  ended: ({ end }) => sayEnd(end),
  stalled: ({ stall }) => sayStall(stall),
  refused: ({ reason }) => sayRefusal(reason),
};

/** Why nothing more came, as a clause that follows a colon. */
export function saySilence(silence: Silence): Localized {
  return sayingFor(silences, null)(silence.kind, silence);
}
