import { splitAtCommas } from "./find-calls.ts";
import { isOperator } from "./scan-python.ts";
import type { Line, Token } from "./scan-python.ts";

/** Every right-hand side that a name was given, in order. */
export type Assignments = ReadonlyMap<string, readonly (readonly Token[])[]>;

/** Finds `name = …`, `name: int = …`, `self.name = …` and `a, b = …, …`. */
export function findAssignments(lines: readonly Line[]): Assignments {
  const found = new Map<string, (readonly Token[])[]>();
  for (const [name, value] of lines.flatMap(assignmentsOf)) {
    const known = found.get(name);
    if (known === undefined) found.set(name, [value]);
    else known.push(value);
  }
  return found;
}

type Assignment = readonly [name: string, value: readonly Token[]];

function assignmentsOf({ tokens }: Line): readonly Assignment[] {
  const at = tokens.findIndex((token) => isOperator(token, "="));
  if (at < 1) return [];
  const targets = splitAtCommas(tokens.slice(0, at)).map(nameOf);
  const value = tokens.slice(at + 1);
  const values = targets.length === 1 ? [value] : splitAtCommas(value);
  return targets.flatMap((name, index): readonly Assignment[] => {
    const own = values[index];
    return name === null || own === undefined ? [] : [[name, own]];
  });
}

/** The last word of a dotted name, without its annotation; `null` for anything else. */
export function nameOf(tokens: readonly Token[]): string | null {
  const colon = tokens.findIndex((token) => isOperator(token, ":"));
  const target = colon < 0 ? tokens : tokens.slice(0, colon);
  const isDotted = target.every(
    ({ kind, text }) => kind === "name" || text === ".",
  );
  const last = target.at(-1);
  return isDotted && last?.kind === "name" ? last.text : null;
}
