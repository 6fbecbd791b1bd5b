import { describe, expect, test } from "vitest";
import type { Role } from "../../../core/exercise/exercise.ts";
import type { Word } from "../../../core/program/input-plan.ts";
import { type Unmet, nextArguments } from "./next-arguments.ts";

const facts = { ports: [], writes: [], reads: [], readsArguments: false };
const filling = { value: 17n, port: 12000 };

/** As a usage message would write them. */
function shown(words: readonly Word[] | null): string | null {
  if (words === null) return null;
  const texts = words.map((word) =>
    word.kind === "slot" ? `<${word.slot}>` : word.text,
  );
  return texts.join(" ");
}

function after(
  role: Role,
  printed: string,
  at: Unmet["attempts"][number]["at"] = null,
) {
  const attempt = { arguments: [], filling, printed, at };
  return shown(nextArguments({ role, facts, attempts: [attempt] }));
}

const clients: readonly (readonly [string, string])[] = [
  ["Usage: python client.py <host> <port>", "<host> <port>"],
  ["Usage: client.py host port number", "<host> <port> <value>"],
  ["uso: divclient host:porta N", "<address> <value>"],
  ["Usage: ./client <host:port>", "<address>"],
  ["example: go run client.go 127.0.0.1:5000 17", "<address> <value>"],
  ["Uso: python3 cliente.py <N>", "<value>"],
  ["Uso: ./cliente <ip> <porta> <mensagem>", "<host> <port> <value>"],
  ["Modo de uso: java Cliente <servidor> <porta>", "<host> <port>"],
  ["usage: node client.js PORT HOST", "<port> <host>"],
  ["Exemplo: python cliente.py 127.0.0.1 5000 17", "<host> <port> <value>"],
  [
    "usage: client.py [-h] --host HOST -p PORT n",
    "--host <host> -p <port> <value>",
  ],
  [
    "usage: client.py [-h] [--host HOST] [--port PORT] n\nclient.py: error: the following arguments are required: n",
    "<value>",
  ],
  [
    "usage: client.py [-h] [--host HOST]\n                 [--n N]\nclient.py: error: give --n",
    "--n <value>",
  ],
  [
    'Traceback (most recent call last):\n  File "c.py", line 2, in <module>\n    host = sys.argv[1]\nIndexError: list index out of range',
    "<host>",
  ],
  [
    "    s.connect((sys.argv[1], int(sys.argv[2])))\nIndexError: list index out of range",
    "<host> <port>",
  ],
  [
    "    host, port = sys.argv[1:3]\nValueError: not enough values to unpack (expected 2, got 0)",
    "<host> <port>",
  ],
  [
    "    _, ip, porta, n = sys.argv\nValueError: not enough values to unpack (expected 4, got 1)",
    "<host> <port> <value>",
  ],
  ["    n = int(sys.argv[1])\nIndexError: list index out of range", "<value>"],
  [
    'Exception in thread "main" java.lang.ArrayIndexOutOfBoundsException: Index 0 out of bounds for length 0',
    "<value>",
  ],
];

const servers: readonly (readonly [string, string])[] = [
  ["Uso: python servidor.py <porta>", "<port>"],
  ["uso: divserver porta", "<port>"],
  ["Usage: server.py --port PORT", "--port <port>"],
  [
    "    port = int(sys.argv[1])\nIndexError: list index out of range",
    "<port>",
  ],
  [
    "    bind((sys.argv[1], int(sys.argv[2])))\nIndexError: list index out of range",
    "<host> <port>",
  ],
  ["usage: server.py [-h] [--port PORT] host", "--port <port> <host>"],
];

describe("nextArguments", () => {
  test.each(clients)("gives a client that says %j %j", (printed, words) => {
    expect(after("client", printed)).toBe(words);
  });

  test.each(servers)("gives a server that says %j %j", (printed, words) => {
    expect(after("server", printed)).toBe(words);
  });

  test("goes by what one error after the other names", () => {
    const first = {
      arguments: [],
      filling,
      printed: "    host = sys.argv[1]\nIndexError: list index out of range",
      at: null,
    };
    const second = {
      ...first,
      arguments: [{ kind: "slot", slot: "host" } as const],
      printed: "    port = int(sys.argv[2])\nIndexError",
    };
    const attempts = [first, second];
    const words = nextArguments({ role: "client", facts, attempts });
    expect(shown(words)).toBe("<host> <port>");
  });

  test("goes by the lines of the source before anything was tried", () => {
    const argumentLines = [
      "String host = args[0];",
      "int porta = Integer.parseInt(args[1]);",
    ];
    const known = { ...facts, readsArguments: true, argumentLines };
    const words = nextArguments({ role: "client", facts: known, attempts: [] });
    expect(shown(words)).toBe("<host> <port>");
  });

  test.each([
    ['c, err := net.Dial("tcp", os.Args[1])', "<address>"],
    ['c, err := net.Dial("tcp", os.Args[1]+":"+os.Args[2])', "<host> <port>"],
    [
      "let args: Vec<String> = env::args().collect();\nlet s = TcpStream::connect(&args[1])?;",
      "<address>",
    ],
    [
      "let args: Vec<String> = env::args().skip(1).collect();\nlet s = TcpStream::connect(&args[1])?;",
      "<value> <address>",
    ],
  ])("sees in %j that an address is one text", (text, expected) => {
    const argumentLines = text.split("\n");
    const known = { ...facts, readsArguments: true, argumentLines };

    const words = nextArguments({ role: "client", facts: known, attempts: [] });

    expect(shown(words)).toBe(expected);
  });

  test("sees that a client took its value for a port, or for a host", () => {
    const value = { kind: "slot", slot: "value" } as const;
    const attempt = {
      arguments: [value],
      filling,
      printed: "",
      at: { host: "127.0.0.1", port: 17 },
    };
    const tried = (at: typeof attempt.at) =>
      shown(
        nextArguments({
          role: "client",
          facts,
          attempts: [{ ...attempt, at }],
        }),
      );
    expect(tried({ host: "127.0.0.1", port: 17 })).toBe("<port>");
    expect(tried({ host: "0.0.0.17", port: 12000 })).toBe("<host>");
  });

  test("gives a client that asks for nothing its value in case that it wants it there, and then gives up", () => {
    expect(after("client", "")).toBe("<value>");
    const value = { kind: "slot", slot: "value" } as const;
    const attempts = [[], [value]].map((words) => ({
      arguments: words,
      filling,
      printed: "",
      at: null,
    }));
    expect(nextArguments({ role: "client", facts, attempts })).toBeNull();
  });

  test("leaves a server that never listens and says nothing of its command line alone", () => {
    expect(after("server", "SyntaxError: invalid syntax")).toBeNull();
  });
});
