import type { Call } from "../../python/find-calls.ts";
import type { Source, Vocabulary } from "../vocabulary.ts";
import { classFiles, hasInRow } from "./paths.ts";

/** What `DataOutputStream`, `DataInputStream`, `ByteBuffer` and `RandomAccessFile` write and read: big-endian. */
const numbers = [
  ["Int", "struct:>i"],
  ["Long", "struct:>q"],
  ["Short", "struct:>h"],
  ["Double", "struct:>d"],
  ["Float", "struct:>f"],
] as const;

/** `out` may also be what the student calls the stream of a socket. */
function linesOf({ of }: Call, { tokens }: Source): string | null {
  const isScreen = tokens.every(
    ({ text }, at) => text !== "out" || tokens[at - 2]?.text === "System",
  );
  return of === "err" || (of === "out" && isScreen) ? null : "text/newline";
}

export const javaWords: Vocabulary = {
  singleQuotes: "character",
  serverCalls: {
    ServerSocket: 6,
    accept: 3,
    "ServerSocketChannel.open": 6,
    "AsynchronousServerSocketChannel.open": 6,
  },
  clientCalls: {
    "Socket(…)": 6,
    "Socket()": 3,
    createSocket: 5,
    "SocketChannel.open": 5,
    "AsynchronousSocketChannel.open": 5,
    connect: 3,
  },
  datagrams: [
    "DatagramSocket",
    "DatagramPacket",
    "DatagramChannel",
    "MulticastSocket",
  ],
  portTakers: [
    "ServerSocket",
    "Socket",
    "InetSocketAddress",
    "bind",
    "connect",
  ],
  argumentNames: ["args", "argv", "argumentos", "arguments"],
  writes: [
    ...numbers.map(([name, codec]) => ({
      call: new RegExp(`\\.(?:write|put)${name}$`),
      codec,
    })),
    { call: /\.writeUTF$/, codec: "mutf-8/length:>H" },
    { call: /\.(?:println|newLine)$/, codec: linesOf },
    { call: /\.(?:getBytes|writeBytes)$/, codec: "text" },
  ],
  reads: [
    ...numbers.map(([name, codec]) => ({
      call: new RegExp(`\\.(?:read|get)${name}$`),
      codec,
    })),
    { call: /\.readUTF$/, codec: "mutf-8/length:>H" },
    { call: /\.(?:readLine|nextLine)$/, codec: "text/newline" },
  ],
  startOf: (tokens) =>
    hasInRow(tokens, ["void", "main"]) ? "guarded" : "none",
  importsOf: (path, tokens) => classFiles(path, tokens, ".java"),
};
