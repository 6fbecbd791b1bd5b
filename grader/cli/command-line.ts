import type { CommandName } from "../messages/command/sentences.ts";
import { checkOptions } from "./options/check-options.ts";
import { checkWords } from "./options/check-words.ts";
import { commandNamed, commandTable } from "./options/command-table.ts";
import type { Given } from "./options/given.ts";
import { parseWords } from "./options/parse-words.ts";
import type { Surroundings } from "./options/surroundings.ts";

/** Understands the words and runs the command that they name; resolves with its exit code. */
export async function commandLine(
  typed: readonly string[],
  surroundings: Surroundings,
): Promise<number> {
  const { words, options } = await parseWords(typed);
  const command = commandNamed(words[0]);
  const own = command === "grade" ? words : words.slice(1);
  checkOptions(options, commandTable[command], surroundings.locale);
  checkWords(command, own, surroundings.locale);
  const run = await loaders[command]();
  return run({ words: own, options }, surroundings);
}

type Run = (given: Given, surroundings: Surroundings) => Promise<number>;

/** Each command is loaded when it is called for, and no other. */
const loaders: Readonly<Record<CommandName, () => Promise<Run>>> = {
  grade: async () => {
    const { gradeCommand } = await import("./commands/grade-command.ts");
    return gradeCommand;
  },
  detect: async () => {
    const { detectCommand } = await import("./commands/detect-command.ts");
    return detectCommand;
  },
  reference: async () => {
    const { referenceCommand } =
      await import("./commands/reference-command.ts");
    return referenceCommand;
  },
  cases: async () => {
    const { casesCommand } = await import("./commands/cases-command.ts");
    return casesCommand;
  },
  doctor: async () => {
    const { doctorCommand } = await import("./commands/doctor-command.ts");
    return doctorCommand;
  },
};
