import type { Localized } from "../../core/exercise/exercise.ts";
import type { EndCause, ProgramEnd } from "../../core/program-handle.ts";

/** POSIX signals that students meet, in words. */
const signals: Readonly<Record<string, Localized>> = {
  SIGSEGV: {
    "pt-BR": "um erro de memória",
    en: "a memory error",
  },
  SIGBUS: { "pt-BR": "um erro de memória", en: "a memory error" },
  SIGABRT: {
    "pt-BR": "um erro que fez o próprio programa desistir (abort)",
    en: "an error that made the program give up by itself (abort)",
  },
  SIGFPE: {
    "pt-BR": "um erro de conta, como divisão por zero",
    en: "an arithmetic error, such as a division by zero",
  },
  SIGILL: {
    "pt-BR": "uma instrução inválida",
    en: "an illegal instruction",
  },
  SIGPIPE: {
    "pt-BR": "um envio por uma conexão que já estava fechada",
    en: "sending on a connection that was closed already",
  },
  SIGKILL: {
    "pt-BR": "o sistema, à força (em geral por falta de memória)",
    en: "the system, by force (usually for lack of memory)",
  },
  SIGXCPU: {
    "pt-BR": "o sistema, por usar tempo demais de processador",
    en: "the system, for using too much processor time",
  },
  SIGXFSZ: {
    "pt-BR": "o sistema, por escrever um arquivo grande demais",
    en: "the system, for writing too large a file",
  },
  SIGTERM: {
    "pt-BR": "um pedido de término",
    en: "a request to end",
  },
  SIGINT: {
    "pt-BR": "uma interrupção (Ctrl-C)",
    en: "an interruption (Ctrl-C)",
  },
};

const unknownSignal: Localized = {
  "pt-BR": "um sinal do sistema",
  en: "a signal from the system",
};

function sayKilled(signal: string): Localized {
  const cause = signals[signal] ?? unknownSignal;
  return {
    "pt-BR": `o programa foi derrubado por ${cause["pt-BR"]} (sinal ${signal})`,
    en: `the program was brought down by ${cause.en} (signal ${signal})`,
  };
}

function sayCode(code: number): Localized {
  if (code === 0) {
    return {
      "pt-BR": "o programa já tinha terminado, sem acusar erro (código 0)",
      en: "the program had already ended, without reporting an error (code 0)",
    };
  }
  return {
    "pt-BR": `o programa terminou com erro (código ${String(code)})`,
    en: `the program ended with an error (code ${String(code)})`,
  };
}

function sayCause({ limitInBytes }: EndCause): Localized {
  const limit = String(limitInBytes / 2 ** 20);
  return {
    "pt-BR": `o programa passou de ${limit} MiB de memória e foi encerrado por isso (a causa costuma ser uma lista ou um texto que cresce sem parar, ou uma leitura sem limite)`,
    en: `the program needed more than ${limit} MiB of memory and was ended for it (the usual cause is a list or a text that grows without end, or reading without a limit)`,
  };
}

/** How a program ended, as a clause that follows a colon. */
export function sayEnd(end: ProgramEnd): Localized {
  if (end.byUs) {
    return {
      "pt-BR": "o corretor precisou encerrar o programa",
      en: "the grader had to stop the program",
    };
  }
  if (end.cause !== undefined) return sayCause(end.cause);
  if (end.signal !== null) return sayKilled(end.signal);
  if (end.code !== null) return sayCode(end.code);
  return { "pt-BR": "o programa terminou", en: "the program ended" };
}
