import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import getPort from "get-port";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { integer } from "../../core/exercise/fields.suite.ts";
import type { Network } from "../../core/network.ts";
import type { ProgramHandle } from "../../core/program-handle.ts";
import { type Theatre, openTheatre } from "../../drive/theatre.suite.ts";
import { seekClient } from "./seek-client.ts";

let theatre: Theatre;
let folder: string;

beforeAll(async () => {
  theatre = await openTheatre();
  folder = await mkdtemp(join(tmpdir(), "seek-client-"));
});
afterAll(async () => {
  await theatre.close();
  await rm(folder, { recursive: true });
});

/** A program in a file, for a traceback shows the lines of one. */
const fromFile = `
import runpy, sys
runpy.run_path(sys.argv.pop(1), run_name="__main__")`;

const network: Network = {
  reach: "loopback",
  redirectTo: () => Promise.resolve(null),
  namesAsked: () => [],
};

/** Every client begins like this; `ask` sends what it is given, as text, and shows the answer. */
const preamble = `
import socket, sys
PORT = int("{port}")
def talk(n, host="localhost", port=PORT):
    s = socket.create_connection((host, port))
    s.sendall(str(n).encode())
    print("Resposta:", s.recv(1024).decode())
`;

interface Row {
  readonly habit: string;
  readonly source: string;
  readonly arguments: readonly string[];
  readonly keyboard: readonly string[];
  readonly starts: number;
  readonly readsArguments?: boolean;
}

const nothing: readonly string[] = [];

const rows: readonly Row[] = [
  {
    habit: "asks for N alone",
    source: `talk(int(input("Digite N: ")))`,
    arguments: nothing,
    keyboard: ["<value>"],
    starts: 1,
  },
  {
    habit: "connects before it asks, without a prompt",
    source: `
s = socket.create_connection(("localhost", PORT))
s.sendall(input().encode())
s.recv(9)`,
    arguments: nothing,
    keyboard: ["<value>"],
    starts: 1,
  },
  {
    habit: "asks for host and port in one line",
    source: `
host, port = input("Servidor (host:porta): ").split(":")
talk(int(input("N: ")), host, int(port))`,
    arguments: nothing,
    keyboard: ["<address>", "<value>"],
    starts: 1,
  },
  {
    habit: "asks for host, port and N, with whole lines as prompts",
    source: `
print("Digite o endereço do servidor")
host = input()
print("Digite a porta")
port = int(input())
print("Digite o número")
talk(int(input()), host, port)`,
    arguments: nothing,
    keyboard: ["<host>", "<port>", "<value>"],
    starts: 1,
  },
  {
    habit: "asks for N first and for its port last",
    source: `
n = int(input("N> "))
talk(n, port=int(input("Server port: ")))`,
    arguments: nothing,
    keyboard: ["<value>", "<port>"],
    starts: 1,
  },
  {
    habit: "asks for host, port and N without a word",
    source: `
host = input()
porta = int(input())
talk(int(input()), host, porta)`,
    arguments: nothing,
    keyboard: ["<host>", "<port>", "<value>"],
    starts: 2,
  },
  {
    habit: "wants a name, a yes and a choice before N",
    source: `
nome = input("Qual é o seu nome? ")
if input("Deseja perguntar? (s/n) ") != "s": sys.exit()
print("1 - Enviar\\n2 - Sair")
if input("Opção: ") == "1": talk(int(input("Número: ")))`,
    arguments: nothing,
    keyboard: ["<name>", "s", "1", "<value>"],
    starts: 1,
  },
  {
    habit: "asks again and again until sair",
    source: `
while True:
    n = input("N (ou sair): ")
    if n == "sair": break
    talk(int(n))`,
    arguments: nothing,
    keyboard: ["<value>"],
    starts: 1,
  },
  {
    habit: "takes N from its command line",
    source: `talk(int(sys.argv[1]))`,
    arguments: ["<value>"],
    keyboard: nothing,
    starts: 1,
    readsArguments: true,
  },
  {
    habit:
      "takes host and port from its command line and N from the keyboard, and says how",
    source: `
if len(sys.argv) != 3:
    sys.exit("Uso: python cliente.py <host> <porta>")
talk(int(input("N: ")), sys.argv[1], int(sys.argv[2]))`,
    arguments: ["<host>", "<port>"],
    keyboard: ["<value>"],
    starts: 2,
    readsArguments: true,
  },
  {
    habit: "takes everything from its command line without a word of help",
    source: `
host = sys.argv[1]
porta = int(sys.argv[2])
talk(int(sys.argv[3]), host, porta)`,
    arguments: ["<host>", "<port>", "<value>"],
    keyboard: nothing,
    starts: 3,
    readsArguments: true,
  },
  {
    habit: "has flags",
    source: `
import argparse
parser = argparse.ArgumentParser(prog="cliente.py")
parser.add_argument("--host", required=True)
parser.add_argument("-p", "--porta", type=int, required=True)
parser.add_argument("n", type=int)
told = parser.parse_args()
talk(told.n, told.host, told.porta)`,
    arguments: ["--host", "<host>", "-p", "<port>", "<value>"],
    keyboard: nothing,
    starts: 2,
    readsArguments: true,
  },
];

async function seek({
  source,
  readsArguments = false,
}: Pick<Row, "source" | "readsArguments">) {
  const port = await getPort({ host: "127.0.0.1" });
  const file = join(folder, `${String(port)}.py`);
  await writeFile(file, preamble.replace("{port}", String(port)) + source);
  let starts = 0;
  const start = (words: readonly string[]): Promise<ProgramHandle> => {
    starts += 1;
    return theatre.run(fromFile, file, ...words);
  };
  const facts = { ports: [port], writes: [], reads: [], readsArguments };
  const heard = await seekClient(
    { client: { facts, start }, network, value: 10n, field: integer },
    { named: [port], customary: [12000] },
  );
  return { heard, starts };
}

describe("a client", () => {
  test.each(rows)("that $habit is told what it wants", async (row) => {
    const { heard, starts } = await seek(row);

    expect(heard).toMatchObject({ kind: "heard", asksNobody: false });
    expect(Buffer.from(heard.request).toString()).toBe("10");
    const shown = [heard.plan.arguments, heard.plan.keyboard].map((words) =>
      words.map((word) =>
        word.kind === "slot" ? `<${word.slot}>` : word.text,
      ),
    );
    expect(shown).toEqual([row.arguments, row.keyboard]);
    expect(starts).toBeLessThanOrEqual(row.starts);
  });

  test("that sends a number of its own is seen to ask nobody", async () => {
    const { heard } = await seek({ source: "talk(28)" });

    expect(heard).toMatchObject({ kind: "heard", asksNobody: true });
    expect(Buffer.from(heard.request).toString()).toBe("28");
  });

  test("that never connects is given up soon", async () => {
    const { heard, starts } = await seek({ source: `print("oi")` });

    expect(heard.kind).toBe("never-connected");
    expect(starts).toBeLessThanOrEqual(3);
  });
});
