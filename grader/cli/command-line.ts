import yargs from "yargs";
import { UsageError } from "../core/errors.ts";
import type { Locale } from "../core/exercise/localized.ts";
import { messages } from "../messages/messages.ts";
import { gradeOptions } from "./grade-options.ts";
import { referenceOptions } from "./reference-options.ts";

/** What the user typed, and in which language to answer. */
export interface CommandLine {
  readonly words: readonly string[];
  readonly version: string;
  readonly locale: Locale;
}

/** Parses the words and runs the command that they name; resolves with its exit code. */
export async function commandLine(line: CommandLine): Promise<number> {
  const { locale, words, version } = line;
  const say = messages(locale);
  let exitCode: Promise<number> | null = null;
  const parser = yargs()
    .scriptName("grade")
    .locale(locale === "pt-BR" ? "pt_BR" : "en")
    .parserConfiguration({ "duplicate-arguments-array": false })
    .exitProcess(false)
    .strict()
    .fail((message: string | null, error: Error | undefined) => {
      throw error ?? new UsageError(message ?? "", { kind: "other" });
    })
    .command(
      ["$0 [submission]"],
      say.commands.grade,
      (options) => gradeOptions(options, locale),
      (given) => {
        exitCode = import("./grade-command.ts").then((command) =>
          command.gradeCommand(given, line),
        );
      },
    )
    .command(
      "reference <exercise> <role> [input]",
      say.commands.reference,
      (options) => referenceOptions(options, locale),
      (given) => {
        exitCode = import("./reference-command.ts").then((command) =>
          command.referenceCommand(given),
        );
      },
    )
    .help("help", say.options.help)
    .version("version", say.options.version, version)
    .epilogue(say.helpExitCodes);
  await parser.parseAsync([...words]);
  return exitCode ?? 0;
}
