import type { Inspection } from "../inspection.ts";
import { plainLetters } from "../plain-letters.ts";
import type { SourceFile } from "../source-file.ts";
import { findCalls } from "./find-calls.ts";
import { pythonImports } from "./imports/python-imports.ts";
import { scanPython } from "./scan-python.ts";
import type { Line, Token } from "./scan-python.ts";

/** How strongly a call speaks for a role; `bind` alone is also UDP, and what windows do with keys. */
const serverCalls: Readonly<Record<string, number>> = {
  accept: 4,
  listen: 4,
  bind: 2,
  create_server: 6,
  start_server: 6,
  serve_forever: 4,
  TCPServer: 4,
  ThreadingTCPServer: 4,
  ForkingTCPServer: 4,
};

const clientCalls: Readonly<Record<string, number>> = {
  connect: 4,
  connect_ex: 4,
  create_connection: 6,
  open_connection: 6,
  sendto: 1,
};

const definition = new Set(["def", "class", "async", "import", "from", "@"]);

export function inspectPython({ path, text }: SourceFile): Inspection {
  const lines = scanPython(text);
  const tokens = lines.flatMap((line) => line.tokens);
  const called = new Set(findCalls(lines).map(({ name }) => name));
  return {
    evidence: {
      server: strength(called, serverCalls),
      client: strength(called, clientCalls),
    },
    usesDatagrams: tokens.some(({ text: word }) => word === "SOCK_DGRAM"),
    imports: pythonImports(path, lines),
    start: startOf(lines),
    words: plainLetters(tokens.filter(isWord).map(wordOf).join(" ")),
  };
}

function strength(
  called: ReadonlySet<string>,
  table: Readonly<Record<string, number>>,
): number {
  const points = Object.entries(table).map(([name, value]) =>
    called.has(name) ? value : 0,
  );
  return points.reduce((total, value) => total + value, 0);
}

function startOf(lines: readonly Line[]): Inspection["start"] {
  const topLevel = lines.filter(({ indent }) => indent === 0);
  if (topLevel.some(isMainGuard)) return "guarded";
  return topLevel.some(doesWork) ? "plain" : "none";
}

function isMainGuard({ tokens }: Line): boolean {
  return (
    tokens[0]?.text === "if" &&
    tokens.some(({ text }) => text === "__name__") &&
    tokens.some(({ text }) => text === "__main__")
  );
}

/** A line that calls something, rather than defining or naming it. */
function doesWork({ tokens }: Line): boolean {
  if (definition.has(tokens[0]?.text ?? "")) return false;
  return tokens.some(({ text }) => text === "(" || text === "while");
}

function isWord({ kind }: Token): boolean {
  return kind !== "operator" && kind !== "number";
}

function wordOf({ text }: Token): string {
  return text;
}
