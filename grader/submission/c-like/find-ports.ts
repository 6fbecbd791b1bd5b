import type { Token } from "../python/scan-python.ts";
import type { PlacedToken } from "./scan-c-like.ts";
import type { Source } from "./vocabulary.ts";

const portName = /port|puerto/i;
const otherWord = /(?:im|sup|re|ex|trans|pass)port/i;
const sizeName = /buf|size|max|len|tam|cap/i;

/** A table of numbers in the source is no list of ports to try. */
const mostPorts = 16;
const longestValueInTokens = 16;

type Values = ReadonlyMap<string, readonly (readonly PlacedToken[])[]>;

/** Whole numbers that may be ports: in addresses first, then under a name that says so, then any of 4 or 5 digits. */
export function findPorts(
  { tokens, calls }: Source,
  portTakers: readonly string[],
): readonly number[] {
  const values = valuesIn(tokens);
  const inAddresses = calls
    .filter(({ name }) => portTakers.includes(name))
    .flatMap((call) => call.arguments.slice(0, 3))
    .flatMap((argument) => portsIn(argument, values));
  const named = [...values]
    .filter(([name]) => isPortName(name))
    .flatMap(([, given]) => given)
    .flatMap((value) => portsIn(value, values));
  const others = tokens.flatMap((token, at) => otherPort(tokens, token, at));
  return [...new Set([...inAddresses, ...named, ...others])].slice(
    0,
    mostPorts,
  );
}

function isPortName(name: string): boolean {
  return portName.test(name) && !otherWord.test(name);
}

/** What names are given: `name = value`, `name: type = value`, `name: value`, `#define name value`. */
function valuesIn(tokens: readonly PlacedToken[]): Values {
  const found = new Map<string, (readonly PlacedToken[])[]>();
  for (const [at, { kind, text }] of tokens.entries()) {
    const isGiven = text === "=" || text === ":";
    if (kind === "operator" && isGiven) {
      for (const name of namesBefore(tokens, at))
        add(found, name, valueFrom(tokens, at + 1));
    } else if (text === "define" && tokens[at - 1]?.text === "#") {
      const name = tokens[at + 1]?.text ?? "";
      add(found, name, valueFrom(tokens, at + 2));
    }
  }
  return found;
}

function add<Value>(
  map: Map<string, Value[]>,
  key: string,
  value: Value,
): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}

/** The name may have its type behind it, as in `port: u16 = 1` or `port int = 1`. */
function namesBefore(
  tokens: readonly PlacedToken[],
  at: number,
): readonly string[] {
  const before: string[] = [];
  for (let index = at - 1; index >= Math.max(0, at - 4); index -= 1) {
    const token = tokens[index];
    if (token?.kind === "name" || token?.kind === "string")
      before.push(token.text);
    else if (token?.text !== ":" && token?.text !== "&") break;
  }
  return before;
}

/** As far as the line and its brackets go. */
function valueFrom(
  tokens: readonly PlacedToken[],
  start: number,
): readonly PlacedToken[] {
  const rest = tokens.slice(start, start + longestValueInTokens);
  const line = rest[0]?.line;
  const end = rest.findIndex(
    (token) => token.line !== line || ";{}".includes(token.text),
  );
  return end < 0 ? rest : rest.slice(0, end);
}

/** Ports that stand in the tokens, or in what their names were given; each name is followed once. */
function portsIn(tokens: readonly Token[], values: Values): readonly number[] {
  const followed = new Set<string>();
  const portsOf = (part: readonly Token[]): readonly number[] =>
    part.flatMap((token, at) => {
      if (token.kind !== "name")
        return part[at - 1]?.text === "[" ? [] : portOf(token);
      if (followed.has(token.text)) return [];
      followed.add(token.text);
      return (values.get(token.text) ?? []).flatMap(portsOf);
    });
  return portsOf(tokens);
}

const address = /^(?:.*:)?(?<port>\d{1,5})$/;
const portForms = {
  number: /^(?<port>\d[\d_]*)/,
  string: address,
  formatted: address,
  operator: null,
} as const;

/** Also the port of `"127.0.0.1:7878"`, `":8080"` and `"5000"`. */
function portOf({ kind, text }: Token): readonly number[] {
  const form = kind === "name" ? null : portForms[kind];
  const digits = form?.exec(text)?.groups?.["port"];
  const port = Number((digits ?? "0").replaceAll("_", ""));
  return port > 20 && port <= 65535 ? [port] : [];
}

/** Not what stands between square brackets, or under the name of a size: that is a buffer's. */
function otherPort(
  tokens: readonly PlacedToken[],
  token: PlacedToken,
  at: number,
): readonly number[] {
  if (token.kind !== "number") return [];
  const before = tokens.slice(Math.max(0, at - 3), at);
  const isSize = before.some(
    ({ text }, index) =>
      (text === "[" && index === before.length - 1) || sizeName.test(text),
  );
  return isSize ? [] : portOf(token).filter((port) => port >= 1000);
}
