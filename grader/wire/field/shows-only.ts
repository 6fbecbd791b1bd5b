import { type Value, isList } from "../../core/exercise/value.ts";
import { readingsOf } from "../text/readings.ts";
import { showsRow } from "../text/shown/shows-row.ts";
import { contradictionIn } from "./choices/stated-choices.ts";
import { type Shown, isShown } from "./is-shown.ts";

/**
 * Whether an output shows a value of a field and nothing that goes on with it, or speaks against it: where nobody can read
 * what was answered, what is shown is all that there is to judge.
 */
export function showsOnly(field: Shown, output: string, value: Value): boolean {
  if (!isShown(field, output, value)) return false;
  if (contradictionIn(field, output, value) !== null) return false;
  const members = isList(value) ? value.map(wholeOf) : [];
  const whole = members.filter((member) => member !== null);
  if (whole.length === 0 || whole.length < members.length) return true;
  return readingsOf(output).some((reading) => showsRow(reading, whole));
}

function wholeOf(value: Value): bigint | null {
  if (typeof value === "bigint") return value;
  return Number.isInteger(value) ? BigInt(Number(value)) : null;
}
