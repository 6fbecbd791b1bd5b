import type { Field } from "../../core/exercise/exercise.ts";
import type { Value } from "../../core/exercise/value.ts";
import { showsValue } from "../shows-value.ts";
import { readingsOf } from "../text/readings.ts";
import { choicesIn } from "./choices/choices-in.ts";
import { outsideLists } from "./choices/outside-lists.ts";

/** What a value was to be shown of. */
export interface Shown extends Pick<Field, "comparison"> {
  /** What the program was told: it may stand anywhere. */
  readonly asked?: Value | null;
}

/** Whether a person who reads a program's output finds the value of a field in it, whatever stands around it. */
export function isShown(
  { comparison, asked }: Shown,
  output: string,
  value: Value,
): boolean {
  const known = typeof asked === "bigint" ? [asked] : [];
  if (comparison.kind !== "one-of" || typeof value !== "string")
    return showsValue(output, value, known);
  const { choices } = comparison;
  const [choice] = choicesIn(value, choices);
  return choice === undefined
    ? showsValue(output, value)
    : readingsOf(output).some((reading) => isChosen(reading, choice, choices));
}

/** Where choices stand side by side, as a prompt lists them, or in rows of their own, none of them is the answer. */
function isChosen(
  text: string,
  choice: string,
  choices: readonly string[],
): boolean {
  const named = text
    .split(/[\r\n]+/)
    .flatMap((line) => outsideLists(line, choices));
  const timesOf = (word: string): number =>
    named.filter((one) => one.choice === word).length;
  const times = timesOf(choice);
  const others = choices.filter((other) => other !== choice);
  return (
    times > 0 &&
    (others.length === 0 || others.some((other) => timesOf(other) < times))
  );
}
