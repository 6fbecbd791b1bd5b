import { type Value, isList } from "../../../core/exercise/value.ts";
import { isAffordable } from "../budget.ts";
import { showInteger } from "../bytes/number-text.ts";
import { limits } from "../limits.ts";

/** How a notation writes texts and floats; `null` where it cannot. */
export interface Leaves {
  readonly text: (text: string) => string;
  readonly float: (value: number) => string | null;
}

/** Python's layout of a list: a comma and a blank between its members. `null` where the value cannot be written. */
export function writeLiteral(value: Value, leaves: Leaves): Uint8Array | null {
  const text = isAffordable(value) ? write(value, leaves) : null;
  if (text === null || text.length > limits.inBytes) return null;
  const bytes = Buffer.from(text, "utf8");
  return bytes.length > limits.inBytes ? null : bytes;
}

function write(value: Value, leaves: Leaves): string | null {
  if (isList(value)) return writeList(value, leaves);
  if (typeof value === "bigint") return showInteger(value);
  if (typeof value === "number") return leaves.float(value);
  return typeof value === "string" ? leaves.text(value) : null;
}

function writeList(values: readonly Value[], leaves: Leaves): string | null {
  const written = values.map((value) => write(value, leaves));
  return written.includes(null) ? null : `[${written.join(", ")}]`;
}
