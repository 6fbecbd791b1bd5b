import type { Value } from "../../../core/exercise/value.ts";
import { hasStopped } from "../input.ts";
import { type Scanner, accept, demand, peek, skipBlanks } from "./scanner.ts";

export interface Members {
  readonly values: readonly Value[];
  /** A comma stood before the closing bracket, which makes a tuple of one value. */
  readonly hasLastComma: boolean;
}

/** Values between commas up to the closing bracket; the opening one is read. */
export function readMembers(
  scanner: Scanner,
  closing: string,
  readMember: () => Value,
): Members {
  const values: Value[] = [];
  let hasLastComma = false;
  while (!hasStopped(scanner) && !takesClosing(scanner, closing)) {
    values.push(readMember());
    hasLastComma = takesComma(scanner, closing);
  }
  return { values, hasLastComma };
}

function takesClosing(scanner: Scanner, closing: string): boolean {
  skipBlanks(scanner);
  return accept(scanner, closing);
}

/** Whether a comma follows; if it does not, the bracket must. */
function takesComma(scanner: Scanner, closing: string): boolean {
  skipBlanks(scanner);
  if (hasStopped(scanner) || peek(scanner) === closing) return false;
  demand(scanner, ",");
  return true;
}
