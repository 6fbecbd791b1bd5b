import type { Argv } from "yargs";
import { locales, type Locale } from "../core/exercise/localized.ts";
import { roles } from "../core/exercise/role.ts";
import { messages } from "../messages/messages.ts";

/** The options of `grade <submission>`; `DESIGN` fixes their names. */
export function gradeOptions(parser: Argv, locale: Locale) {
  const help = messages(locale).options;
  return parser
    .positional("submission", { type: "string" })
    .option("exercise", { type: "string", describe: help.exercise })
    .option("role", { choices: roles, describe: help.role })
    .option("format", {
      choices: ["text", "json"] as const,
      default: "text" as const,
      describe: help.format,
    })
    .option("output", { type: "string", describe: help.output })
    .option("case", { type: "string", describe: help.case })
    .option("seed", { type: "string", describe: help.seed })
    .option("lang", { choices: locales, describe: help.lang })
    .option("policy", { type: "string", describe: help.policy })
    .option("specs", { type: "string", describe: help.specs })
    .option("server", { type: "string", describe: help.server })
    .option("client", { type: "string", describe: help.client })
    .option("port", { type: "number", describe: help.port })
    .option("slow", { type: "number", default: 1, describe: help.slow });
}
