import type { Locale } from "../core/exercise/localized.ts";
import { messages } from "../messages/messages.ts";
import { chooseLocale } from "./choose-locale.ts";
import { commandLine } from "./command-line.ts";
import { sayError } from "./say-error.ts";

/** Understands the words, does what they ask, and resolves with the exit code. */
export async function runCommand(
  words: readonly string[],
  version: string,
): Promise<number> {
  const locale = chooseLocale(words, process.env);
  const forget = endOnSignals(locale);
  try {
    return await commandLine({ words, version, locale });
  } catch (error) {
    const { sentence, exitCode } = sayError(error, locale);
    process.stderr.write(`grade: ${sentence}\n`);
    return exitCode;
  } finally {
    forget();
  }
}

/** By convention a program that a signal ended exits with 128 and the number of the signal. */
const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** Leaving by `exit` ends every running program on the way. */
function endOnSignals(locale: Locale): () => void {
  const listeners = Object.entries(signals).map(([signal, exitCode]) => {
    const leave = (): void => {
      process.stderr.write(`grade: ${messages(locale).interrupted()}\n`);
      process.exit(exitCode);
    };
    process.once(signal, leave);
    return () => process.off(signal, leave);
  });
  return () => {
    for (const forget of listeners) forget();
  };
}
