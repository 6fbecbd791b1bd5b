import type { Field } from "../../core/exercise/exercise.ts";
import type { Value } from "../../core/exercise/value.ts";
import { showsValue } from "../shows-value.ts";
import { choicesIn } from "./choices-in.ts";

/** Whether a person who reads a program's output finds the value of a field in it, whatever stands around it. */
export function isShown(
  { comparison }: Pick<Field, "comparison">,
  output: string,
  value: Value,
): boolean {
  if (comparison.kind !== "one-of" || typeof value !== "string")
    return showsValue(output, value);
  const [choice] = choicesIn(value, comparison.choices);
  return choice === undefined
    ? showsValue(output, value)
    : choicesIn(output, [choice]).length > 0;
}
