import { existsSync } from "node:fs";
import { UsageError } from "../../core/errors.ts";
import type { Locale } from "../../core/exercise/localized.ts";
import type { CommandName } from "../../messages/command/sentences.ts";
import { messages } from "../../messages/messages.ts";
import { nearest } from "../say/nearest.ts";
import { commandTable, namedCommands } from "./command-table.ts";

/** Throws a UsageError where a command got too few or too many words. */
export function checkWords(
  command: CommandName,
  words: readonly string[],
  locale: Locale,
): void {
  if (command === "grade") {
    checkSubmission(words, locale);
    return;
  }
  const { least, most } = commandTable[command].words;
  if (words.length >= least && words.length <= most) return;
  const usage = messages(locale).usages[command];
  throw new UsageError(messages(locale).wrongWords({ usage }));
}

/** What looks like a submission may be a command that was mistyped. */
function checkSubmission(words: readonly string[], locale: Locale): void {
  const say = messages(locale);
  const [name, ...more] = words;
  if (name === undefined) throw new UsageError(say.noSubmission());
  const near = nearest(name, namedCommands);
  const isPlural = more.length > 0;
  if (!existsSync(name) && (isPlural || near !== null))
    throw new UsageError(say.unknownCommand({ name, nearest: near }));
  if (isPlural) throw new UsageError(say.oneSubmissionOnly());
}
