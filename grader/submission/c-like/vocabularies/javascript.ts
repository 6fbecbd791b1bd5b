import type { Call } from "../../python/find-calls.ts";
import type { Vocabulary, WireCall } from "../vocabulary.ts";
import { beside, textsBehind } from "./paths.ts";

const sizes: Readonly<Record<string, string>> = {
  Int8: "b",
  Int16: "h",
  Int32: "i",
  BigInt64: "q",
  Float: "f",
  Double: "d",
  Float32: "f",
  Float64: "d",
};

/** `writeUInt32BE` of a Buffer; `setUint32` of a DataView writes big-endian. */
function formatOf({ name }: Call): string | null {
  const { unsigned, size, order } =
    /^(?:read|write|set|get)(?<unsigned>(?:Big)?U(?=[Ii]nt))?(?<size>(?:Big)?(?:[Ii]nt|Float|Double)\d*)(?<order>BE|LE)?$/.exec(
      name,
    )?.groups ?? {};
  const key = (size ?? "").replace(/^i/, "I");
  const format = sizes[unsigned === "BigU" ? `Big${key}` : key];
  if (format === undefined) return null;
  const sign = unsigned === undefined ? format : format.toUpperCase();
  return `struct:${order === "LE" ? "<" : ">"}${sign}`;
}

const number = (prefix: string): WireCall => ({
  call: new RegExp(
    `\\.${prefix}(?:Big)?(?:U?[Ii]nt|Float|Double)\\d*(?:BE|LE)?$`,
  ),
  codec: formatOf,
});

/** Words that begin a definition: it does nothing by itself. */
const definitions = new Set([
  "function",
  "class",
  "import",
  "export",
  "interface",
  "type",
]);

export const javascriptWords: Vocabulary = {
  singleQuotes: "text",
  serverCalls: {
    createServer: 6,
    "net.Server(…)": 6,
    "net.Server()": 6,
    listen: 3,
  },
  clientCalls: {
    createConnection: 6,
    "net.connect": 6,
    "net.Socket": 4,
    "Socket()": 4,
    connect: 3,
  },
  datagrams: ["dgram"],
  portTakers: ["listen", "connect", "createConnection"],
  argumentNames: ["argv"],
  writes: [
    number("write"),
    number("set"),
    { call: /JSON\.stringify$/, codec: "json" },
  ],
  reads: [
    number("read"),
    number("get"),
    { call: /JSON\.parse$/, codec: "json" },
  ],
  startOf: (tokens) => {
    let depth = 0;
    const top = tokens.filter((token) => {
      if ("({[".includes(token.text) && token.kind === "operator") depth += 1;
      else if (")}]".includes(token.text) && token.kind === "operator")
        depth -= 1;
      return depth <= 1;
    });
    const calls = top.some(
      ({ kind, text }, at) =>
        kind === "name" &&
        text !== "require" &&
        top[at + 1]?.text === "(" &&
        !definitions.has(top[at - 1]?.text ?? ""),
    );
    return calls ? "plain" : "none";
  },
  importsOf: (path, tokens) => {
    const named = textsBehind(tokens, ["require", "from", "import"]);
    const local = named.filter((name) => name.startsWith("."));
    return beside(
      path,
      local.flatMap((name) => {
        const bare = name.replace(/\.[cm]?js$/, "");
        return [
          name,
          ...[
            ".js",
            ".ts",
            ".mjs",
            ".cjs",
            ".mts",
            ".cts",
            "/index.js",
            "/index.ts",
          ].map((end) => bare + end),
        ];
      }),
    );
  },
};
