import { UsageError } from "../../core/errors.ts";
import type { Locale } from "../../core/exercise/localized.ts";
import { messages } from "../../messages/messages.ts";
import { nearest } from "../say/nearest.ts";
import type { Command, OptionValue } from "./command-table.ts";

/** Options as they were typed, whether or not there are such. */
export type TypedOptions = Readonly<Record<string, string>>;

/** Throws a UsageError for the first option that the command does not have, or whose value it does not take. */
export function checkOptions(
  typed: TypedOptions,
  { options }: Command,
  locale: Locale,
): void {
  const known = new Map<string, OptionValue>(Object.entries(options));
  for (const [name, text] of Object.entries(typed)) {
    const value = known.get(name);
    if (value === undefined)
      throw unknownOption(name, [...known.keys()], locale);
    const complaint = complaintAbout(value, { option: name, text }, locale);
    if (complaint !== null) throw new UsageError(complaint);
  }
}

function unknownOption(
  name: string,
  known: readonly string[],
  locale: Locale,
): UsageError {
  const all = [...known, "help", "version"].map((word) => `--${word}`);
  const typed = name.length === 1 ? `-${name}` : `--${name}`;
  const near = nearest(typed, all);
  return new UsageError(
    messages(locale).unknownOption({ name: typed, nearest: near }),
  );
}

/** What is wrong with an option's value; `null` if nothing is. */
function complaintAbout(
  value: OptionValue,
  { option, text }: { readonly option: string; readonly text: string },
  locale: Locale,
): string | null {
  const say = messages(locale);
  if (text === "") return say.missingValue({ option });
  switch (value.kind) {
    case "text":
      return null;
    case "choice":
      if (value.choices.includes(text)) return null;
      return say.notOneOf({ option, actual: text, allowed: value.choices });
    case "number":
      if (isNumberOf(value, text)) return null;
      return say.notANumber({ option, actual: text, ...value });
  }
}

function isNumberOf(
  { least, most, isWhole }: Extract<OptionValue, { kind: "number" }>,
  text: string,
): boolean {
  const pattern = isWhole ? /^\d+$/ : /^\d+(\.\d+)?$/;
  return pattern.test(text) && Number(text) >= least && Number(text) <= most;
}
