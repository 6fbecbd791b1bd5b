import { depthChange, isOperator } from "./scan-python.ts";
import type { Line, Token } from "./scan-python.ts";

/** A call as it is written; of `struct.pack("i", n)` the name is `pack`, and it is of `struct`. */
export interface Call {
  readonly name: string;
  /** The last name before the dot; `null` for a bare function. */
  readonly of: string | null;
  readonly arguments: readonly (readonly Token[])[];
}

/** Longer argument lists are cut, so that nested calls cost no more than their length. */
const longestInTokens = 200;

export function findCalls(lines: readonly Line[]): readonly Call[] {
  return lines.flatMap(({ tokens }) =>
    tokens.flatMap((token, at) =>
      isCalled(tokens, at)
        ? [
            {
              name: token.text,
              of: ownerAt(tokens, at),
              arguments: argumentsFrom(tokens, at + 2),
            },
          ]
        : [],
    ),
  );
}

function isCalled(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.kind !== "name") return false;
  if (!isOperator(tokens[at + 1], "(")) return false;
  const before = tokens[at - 1]?.text;
  return before !== "def" && before !== "class";
}

function ownerAt(tokens: readonly Token[], at: number): string | null {
  const owner = tokens[at - 2];
  return isOperator(tokens[at - 1], ".") && owner?.kind === "name"
    ? owner.text
    : null;
}

function argumentsFrom(
  tokens: readonly Token[],
  start: number,
): readonly (readonly Token[])[] {
  const rest = tokens.slice(start, start + longestInTokens);
  let depth = 0;
  const end = rest.findIndex((token) => {
    depth += depthChange(token);
    return depth < 0;
  });
  return splitAtCommas(end < 0 ? rest : rest.slice(0, end));
}

/** The parts between commas that are in no bracket. */
export function splitAtCommas(
  tokens: readonly Token[],
): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    depth += depthChange(token);
    if (depth === 0 && isOperator(token, ",")) {
      parts.push([]);
    } else {
      parts.at(-1)?.push(token);
    }
  }
  return parts;
}
