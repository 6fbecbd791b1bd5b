import yargs from "yargs";
import { UsageError } from "../../core/errors.ts";
import type { TypedOptions } from "./check-options.ts";
import { commandTable } from "./command-table.ts";

/** The words of a command line, sorted; nothing is checked yet. */
export interface ParsedWords {
  readonly words: readonly string[];
  readonly options: TypedOptions;
}

/** Nothing is guessed: numbers stay text, `--no-x` is an option of that name, and the last of two values counts. */
const plain = {
  "boolean-negation": false,
  "camel-case-expansion": false,
  "dot-notation": false,
  "duplicate-arguments-array": false,
  "parse-numbers": false,
  "parse-positional-numbers": false,
} as const;

/** Tells options from other words. */
export async function parseWords(
  words: readonly string[],
): Promise<ParsedWords> {
  const parser = yargs()
    .parserConfiguration(plain)
    .string(optionNames())
    .help(false)
    .version(false)
    .exitProcess(false)
    .fail((message: string | null, error: Error | undefined) => {
      throw error ?? new UsageError(message ?? "");
    });
  const { _, $0, ...options } = await parser.parseAsync([...words]);
  return { words: _.map(String), options: asText(options) };
}

function optionNames(): string[] {
  const names = Object.values(commandTable).flatMap(({ options }) =>
    Object.keys(options),
  );
  return [...new Set(names)];
}

/** What is no known option may have got a value that is not text, such as `true`. */
function asText(options: Readonly<Record<string, unknown>>): TypedOptions {
  const entries = Object.entries(options);
  return Object.fromEntries(
    entries.map(([name, value]) => [name, String(value)]),
  );
}
