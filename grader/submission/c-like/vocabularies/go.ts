import type { Call } from "../../python/find-calls.ts";
import type { Source, Vocabulary } from "../vocabulary.ts";
import { hasInRow } from "./paths.ts";

const types: Readonly<Record<string, string>> = {
  int8: "b",
  int16: "h",
  int32: "i",
  int64: "q",
  uint16: "H",
  uint32: "I",
  uint64: "Q",
  float32: "f",
  float64: "d",
};

/** `binary.Write(conn, binary.BigEndian, int32(n))`; where the type stands elsewhere, any that is named in the program. */
function formatOf(
  { arguments: given }: Call,
  { tokens }: Source,
): string | null {
  const words = given.flat().map(({ text }) => text);
  const order = words.includes("LittleEndian") ? "<" : ">";
  const type =
    words.find((word) => word in types) ??
    tokens.find(({ text }) => text in types)?.text;
  const format = types[type ?? ""];
  return format === undefined ? null : `struct:${order}${format}`;
}

/** `binary.BigEndian.PutUint32(b, n)`. */
function fixed({ name, of }: Call): string | null {
  const type = types[name.replace(/^Put/, "").toLowerCase()];
  return type === undefined
    ? null
    : `struct:${of === "LittleEndian" ? "<" : ">"}${type}`;
}

export const goWords: Vocabulary = {
  singleQuotes: "character",
  serverCalls: { Listen: 6, ListenTCP: 6, Accept: 3, AcceptTCP: 3 },
  clientCalls: { Dial: 6, DialTCP: 6, DialTimeout: 6, DialContext: 6 },
  datagrams: ["ListenUDP", "ListenPacket", "DialUDP", "UDPAddr"],
  portTakers: [
    "Listen",
    "Dial",
    "DialTimeout",
    "ResolveTCPAddr",
    "JoinHostPort",
  ],
  argumentNames: ["Args", "flag"],
  writes: [
    { call: /^binary\.Write$/, codec: formatOf },
    { call: /Endian\.PutUint\d+$/, codec: fixed },
    { call: /^json\.(?:Marshal|NewEncoder)$/, codec: "json" },
    { call: /\.(?:Fprintln|WriteString)$/, codec: "text/newline" },
  ],
  reads: [
    { call: /^binary\.Read$/, codec: formatOf },
    { call: /Endian\.Uint\d+$/, codec: fixed },
    { call: /^json\.(?:Unmarshal|NewDecoder)$/, codec: "json" },
    { call: /\.ReadString$/, codec: "text/newline" },
  ],
  startOf: (tokens) =>
    hasInRow(tokens, ["func", "main", "("]) ? "guarded" : "none",
  importsOf: () => [],
};
