import type { Call } from "../../python/find-calls.ts";
import type { Source, Vocabulary } from "../vocabulary.ts";
import { beside, hasInRow } from "./paths.ts";

const types: Readonly<Record<string, string>> = {
  i16: "h",
  u16: "H",
  i32: "i",
  u32: "I",
  i64: "q",
  u64: "Q",
  f32: "f",
  f64: "d",
};

/** `i32::from_be_bytes(b)` names its type; of `n.to_be_bytes()` it is one that the program names. */
function formatOf({ name, of }: Call, { tokens }: Source): string | null {
  const own = types[of ?? ""];
  const other = tokens.find(({ text }) => text in types)?.text ?? "";
  const format = own ?? types[other];
  return format === undefined
    ? null
    : `struct:${name.includes("_be_") ? ">" : "<"}${format}`;
}

export const rustWords: Vocabulary = {
  singleQuotes: "character",
  serverCalls: { "TcpListener.bind": 6, accept: 3, incoming: 3 },
  clientCalls: { "TcpStream.connect": 6, "TcpStream.connect_timeout": 6 },
  datagrams: ["UdpSocket"],
  portTakers: ["bind", "connect", "connect_timeout"],
  argumentNames: ["args"],
  writes: [
    { call: /\.to_[bln]e_bytes$/, codec: formatOf },
    { call: /\.writeln$/, codec: "text/newline" },
  ],
  reads: [
    { call: /\.from_[bln]e_bytes$/, codec: formatOf },
    { call: /\.read_line$/, codec: "text/newline" },
  ],
  startOf: (tokens) =>
    hasInRow(tokens, ["fn", "main", "("]) ? "guarded" : "none",
  importsOf: (path, tokens) => {
    const modules = tokens.flatMap(({ text }, at) =>
      text === "mod" && tokens[at + 2]?.text === ";"
        ? [tokens[at + 1]?.text ?? ""]
        : [],
    );
    return beside(
      path,
      modules.flatMap((name) => [`${name}.rs`, `${name}/mod.rs`]),
    );
  },
};
