import type { OptionName } from "../../messages/command/option-help.ts";

/** What was typed for one command, still as text. */
export interface Given {
  /** Without the command's own name. */
  readonly words: readonly string[];
  readonly options: Readonly<Partial<Record<OptionName, string>>>;
}

/** A number that has been checked; `undefined` where the option was left out. */
export function numberGiven(
  { options }: Given,
  name: OptionName,
): number | undefined {
  const text = options[name];
  return text === undefined ? undefined : Number(text);
}
