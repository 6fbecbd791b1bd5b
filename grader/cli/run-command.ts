import type { Locale } from "../core/exercise/localized.ts";
import { chooseLocale } from "./say/choose-locale.ts";
import { helpFor, isHelpWanted } from "./say/help.ts";
import { print } from "./output/print.ts";
import { tell } from "./output/tell.ts";

/** Understands the words, does what they ask, and resolves with the exit code. */
export async function runCommand(
  words: readonly string[],
  version: string,
): Promise<number> {
  const locale = chooseLocale(words, process.env);
  if (isHelpWanted(words)) {
    await print(helpFor(words, locale), locale);
    return 0;
  }
  // A fault of ours must not look like a failure of the submission, which is what Node's exit code 1 would say.
  process.once("uncaughtException", (error) => {
    void sayFarewell(error, locale).then((exitCode) => process.exit(exitCode));
  });
  return understand(words, { version, locale });
}

/** Parsing is not loaded for the help, which must be there at once. */
async function understand(
  words: readonly string[],
  surroundings: { readonly version: string; readonly locale: Locale },
): Promise<number> {
  const { commandLine } = await import("./command-line.ts");
  return commandLine(words, surroundings).catch((error: unknown) =>
    sayFarewell(error, surroundings.locale),
  );
}

async function sayFarewell(error: unknown, locale: Locale): Promise<number> {
  const { sayError } = await import("./say/say-error.ts");
  const { sentence, exitCode } = sayError(error, locale);
  tell(`grade: ${sentence}`);
  return exitCode;
}
