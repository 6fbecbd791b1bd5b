import type { Vocabulary } from "../vocabulary.ts";
import { classFiles } from "./paths.ts";

export const csharpWords: Vocabulary = {
  singleQuotes: "character",
  serverCalls: {
    TcpListener: 6,
    AcceptTcpClient: 4,
    AcceptTcpClientAsync: 4,
    AcceptSocket: 4,
    Listen: 4,
    Accept: 3,
  },
  clientCalls: {
    "TcpClient(…)": 6,
    "TcpClient()": 4,
    Connect: 4,
    ConnectAsync: 4,
  },
  datagrams: ["UdpClient", "Dgram"],
  portTakers: [
    "TcpListener",
    "TcpClient",
    "IPEndPoint",
    "Connect",
    "ConnectAsync",
  ],
  argumentNames: ["args"],
  writes: [
    { call: /^(?!Console\.).*\.WriteLine(?:Async)?$/, codec: "text/newline" },
    { call: /\.HostToNetworkOrder$/, codec: "struct:>i" },
    { call: /^BitConverter\.GetBytes$/, codec: "struct:<i" },
    { call: /JsonSerializer\.Serialize$/, codec: "json" },
  ],
  reads: [
    { call: /^(?!Console\.).*\.ReadLine(?:Async)?$/, codec: "text/newline" },
    { call: /\.NetworkToHostOrder$/, codec: "struct:>i" },
    { call: /\.(?:Read|To)Int32$/, codec: "struct:<i" },
    { call: /\.(?:Read|To)Int64$/, codec: "struct:<q" },
    { call: /JsonSerializer\.Deserialize$/, codec: "json" },
  ],
  // Statements at the top of a file are a program too.
  startOf: (tokens) =>
    tokens.some(({ text }) => text === "Main") ||
    !tokens.some(({ text }) => text === "class" || text === "namespace")
      ? "guarded"
      : "none",
  importsOf: (path, tokens) => classFiles(path, tokens, ".cs"),
};
