import type { Assignments } from "./find-assignments.ts";
import type { Calls } from "./find-formats.ts";
import type { Line, Token } from "./scan-python.ts";

const addressTakers = new Set([
  "bind",
  "connect",
  "connect_ex",
  "create_connection",
  "create_server",
  "open_connection",
  "start_server",
  "TCPServer",
  "ThreadingTCPServer",
  "ForkingTCPServer",
]);

const portName = /port|puerto/i;
const otherWord = /(?:im|sup|re|ex|trans|pass)port/i;
const comparison = new Set(["<", ">", "<=", ">=", "==", "!="]);
const receiving = new Set(["recv", "recvfrom", "recv_into", "read"]);

/** A table of numbers in the source is no list of ports to try. */
const mostPorts = 16;

/** Whole numbers that may be ports: in addresses first, then under a name that says so, then any of 4 or 5 digits. */
export function findPorts(
  lines: readonly Line[],
  source: Calls,
): readonly number[] {
  const inAddresses = source.calls
    .filter(({ name }) => addressTakers.has(name))
    .flatMap((call) => call.arguments.slice(0, 2))
    .flatMap((tokens) => portsIn(tokens, source.assignments));
  const named = [...source.assignments]
    .filter(([name]) => isPortName(name))
    .flatMap(([, values]) => values)
    .flatMap((tokens) => portsIn(tokens, source.assignments));
  const labelled = lines.flatMap(({ tokens }) => labelledPorts(tokens));
  const others = lines.flatMap(({ tokens }) => otherNumbers(tokens));
  const all = [...inAddresses, ...named, ...labelled, ...others];
  return [...new Set(all)].slice(0, mostPorts);
}

function isPortName(name: string): boolean {
  return portName.test(name) && !otherWord.test(name);
}

/** Ports that stand in the tokens, or in what their names were assigned; each name is followed once. */
function portsIn(
  tokens: readonly Token[],
  assignments: Assignments,
): readonly number[] {
  const followed = new Set<string>();
  const portsOf = (part: readonly Token[]): readonly number[] =>
    part.flatMap((token, at) => {
      if (token.kind !== "name") return portAt(part, at) ?? [];
      if (followed.has(token.text)) return [];
      followed.add(token.text);
      return (assignments.get(token.text) ?? []).flatMap(portsOf);
    });
  return portsOf(tokens);
}

/** `port=12000` of a call or a definition, and `"port": 12000` of a dictionary. */
function labelledPorts(tokens: readonly Token[]): readonly number[] {
  return tokens.flatMap((token, at) => {
    const isLabel = token.kind === "name" || token.kind === "string";
    const follower = tokens[at + 1]?.text;
    if (!isLabel || !isPortName(token.text)) return [];
    return follower === "=" || follower === ":"
      ? (portAt(tokens, at + 2) ?? [])
      : [];
  });
}

function otherNumbers(tokens: readonly Token[]): readonly number[] {
  return tokens.flatMap((_token, at) => {
    const port = portAt(tokens, at);
    const isSize = receiving.has(tokens[at - 2]?.text ?? "");
    return port === null || port < 1000 || isSize ? [] : port;
  });
}

/** A number or a string of digits that can be a port; not an index, nor the limit of a comparison. */
function portAt(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  const before = tokens[at - 1]?.text ?? "";
  if (token === undefined || before === "[" || comparison.has(before)) {
    return null;
  }
  if (token.kind !== "number" && token.kind !== "string") return null;
  const digits = token.text.replaceAll("_", "");
  const port = /^\d{1,5}$/.test(digits) ? Number(digits) : 0;
  return port >= 1 && port <= 65535 ? port : null;
}
