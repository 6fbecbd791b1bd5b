import type { Argv } from "yargs";
import type { Locale } from "../core/exercise/localized.ts";
import { roles } from "../core/exercise/role.ts";
import { messages } from "../messages/messages.ts";

/** The options of `grade reference <exercise> <role>`. */
export function referenceOptions(parser: Argv, locale: Locale) {
  const help = messages(locale).options;
  return parser
    .positional("exercise", { type: "string", demandOption: true })
    .positional("role", { choices: roles, demandOption: true })
    .positional("input", { type: "string" })
    .option("host", { type: "string" })
    .option("port", { type: "number", describe: help.port })
    .option("dialect", { type: "string", describe: help.dialect });
}
