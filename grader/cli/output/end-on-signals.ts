import type { Locale } from "../../core/exercise/localized.ts";
import { messages } from "../../messages/messages.ts";

/** By convention a program that a signal ended exits with 128 and the number of the signal. */
const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** Leaves with a sentence when a signal asks for it; leaving by `exit` ends every running program on the way. */
export function endOnSignals(locale: Locale): () => void {
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
