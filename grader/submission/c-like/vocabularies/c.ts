import type { Call } from "../../python/find-calls.ts";
import type { PlacedToken } from "../scan-c-like.ts";
import type { Source, Vocabulary } from "../vocabulary.ts";
import { beside, hasInRow, textsBehind } from "./paths.ts";

/** What the types are on the systems that students use: 64 bits, little-endian. */
const types: Readonly<Record<string, string>> = {
  int: "i",
  int32_t: "i",
  unsigned: "I",
  uint32_t: "I",
  uint: "I",
  long: "q",
  int64_t: "q",
  uint64_t: "Q",
  size_t: "Q",
  short: "h",
  int16_t: "h",
  uint16_t: "H",
  double: "d",
  float: "f",
};

/** `send(s, &n, …)`: a number as it lies in memory, or turned by `htonl` before; anything else is text. */
function sentAs({ arguments: given }: Call, source: Source): string | null {
  const [, value = []] = given;
  if (value[0]?.text !== "&") return "text";
  const name = value.findLast(({ kind }) => kind === "name")?.text ?? "";
  const format = formatOf(name, source.tokens);
  if (format === null) return null;
  const isTurned = source.tokens.some(({ text }) =>
    /^(?:hton|ntoh)l+$|^hto?be(?:32|64)$/.test(text),
  );
  return `struct:${isTurned ? ">" : "<"}${format}`;
}

/** The format of a variable, from its declaration. */
function formatOf(name: string, tokens: readonly PlacedToken[]): string | null {
  const found = tokens.flatMap((token, at) => {
    if (token.text !== name) return [];
    const words = tokens.slice(Math.max(0, at - 6), at).map(({ text }) => text);
    const start = Math.max(
      ...[";", "{", "(", "}"].map((mark) => words.lastIndexOf(mark)),
    );
    const declared = words.slice(start + 1).filter((word) => word in types);
    const [last] = declared.slice(-1);
    const isUnsigned = declared[0] === "unsigned" && declared.length > 1;
    const format = types[last ?? ""];
    return format === undefined
      ? []
      : [isUnsigned ? format.toUpperCase() : format];
  });
  return found[0] ?? null;
}

export const cWords: Vocabulary = {
  singleQuotes: "character",
  serverCalls: { listen: 4, accept: 4, accept4: 4, bind: 2 },
  clientCalls: { connect: 4, sendto: 1 },
  datagrams: ["SOCK_DGRAM"],
  portTakers: ["htons", "getaddrinfo"],
  argumentNames: ["argv", "args"],
  writes: [{ call: /\.(?:send|write|sendto)$/, codec: sentAs }],
  reads: [{ call: /\.(?:recv|read|recvfrom)$/, codec: sentAs }],
  startOf: (tokens) => (hasInRow(tokens, ["main", "("]) ? "guarded" : "none"),
  importsOf: (path, tokens) => {
    const headers = textsBehind(tokens, ["include"]);
    const sources = headers.flatMap((header) =>
      [".c", ".cpp", ".cc"].map((end) =>
        header.replace(/\.h(?:pp|h|xx)?$/, end),
      ),
    );
    return beside(path, [...headers, ...sources]);
  },
};
