import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Word } from "../../core/program/input-plan.ts";
import { type Theatre, openTheatre } from "../../drive/theatre.suite.ts";
import { ServerKeeper } from "../../launch/server-keeper.ts";
import { ToldServer } from "./told-server.ts";

let theatre: Theatre;
let folder: string;

beforeAll(async () => {
  theatre = await openTheatre();
  folder = await mkdtemp(join(tmpdir(), "told-server-"));
});
afterAll(async () => {
  await theatre.close();
  await rm(folder, { recursive: true });
});

/** A program in a file, for a traceback shows the lines of one; with variables in its environment. */
const fromFile = `
import json, os, runpy, sys
os.environ.update(json.loads(sys.argv.pop(1)))
runpy.run_path(sys.argv.pop(1), run_name="__main__")`;

const preamble = `
import os, socket, sys
def serve(port, host="127.0.0.1"):
    s = socket.socket()
    s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    s.bind((host, int(port)))
    s.listen(1)
    s.accept()
`;

interface Row {
  readonly habit: string;
  readonly source: string;
  readonly told: Readonly<Record<string, readonly string[]>>;
  readonly starts: number;
  readonly readsArguments?: boolean;
}

const rows: readonly Row[] = [
  { habit: "nothing", source: "serve(0)", told: {}, starts: 1 },
  {
    habit: "its port, and says so by a traceback",
    source: "serve(sys.argv[1])",
    told: { arguments: ["<port>"] },
    starts: 2,
  },
  {
    habit: "its port, and says how it is used",
    source: `
if len(sys.argv) != 2: sys.exit("Uso: python servidor.py <porta>")
serve(sys.argv[1])`,
    told: { arguments: ["<port>"] },
    starts: 2,
  },
  {
    habit: "its port, and ends in silence",
    source: `
if len(sys.argv) != 2: sys.exit(1)
serve(sys.argv[1])`,
    told: { arguments: ["<port>"] },
    starts: 2,
    readsArguments: true,
  },
  {
    habit: "its port behind a flag",
    source: `
import argparse
p = argparse.ArgumentParser()
p.add_argument("--port", required=True)
serve(p.parse_args().port)`,
    told: { arguments: ["--port", "<port>"] },
    starts: 3,
  },
  {
    habit: "host and port",
    source: `
if len(sys.argv) < 3: sys.exit("Usage: server.py <host> <port>")
serve(sys.argv[2], sys.argv[1])`,
    told: { arguments: ["<host>", "<port>"] },
    starts: 2,
  },
  {
    habit: "its port on the keyboard",
    source: `serve(input("Porta: "))`,
    told: { keyboard: ["<port>"] },
    starts: 1,
  },
  {
    habit: "host and port on the keyboard",
    source: `
host = input("Endereço do servidor: ")
serve(input("Porta: "), host)`,
    told: { keyboard: ["<host>", "<port>"] },
    starts: 1,
  },
  {
    habit: "its port in the environment",
    source: `serve(os.environ["PORTA"])`,
    told: { variables: ["PORTA=<port>"] },
    starts: 2,
  },
  {
    habit: "host and port in the environment",
    source: `
host = os.environ["HOST"]
serve(os.environ["PORT"], host)`,
    told: { variables: ["HOST=<host>", "PORT=<port>"] },
    starts: 3,
  },
  {
    habit: "its port in the environment, in words of its own",
    source: `
port = os.getenv("PORT")
if not port: sys.exit("Defina a variável de ambiente PORT")
serve(port)`,
    told: { variables: ["PORT=<port>"] },
    starts: 2,
  },
];

async function listenWith({ source, readsArguments = false }: Row) {
  const file = join(folder, "servidor.py");
  await writeFile(file, preamble + source);
  const facts = { ports: [], writes: [], reads: [], readsArguments };
  const told = new ToldServer(
    {
      facts,
      start: (words, variables = {}) =>
        theatre.run(fromFile, JSON.stringify(variables), file, ...words),
    },
    [12_000],
  );
  const { start, whileStarting, learn } = told;
  const keeper = new ServerKeeper({
    start,
    whileStarting,
    learn,
    likelyPorts: [],
  });
  const { kind } = await keeper.fit();
  const { starts } = keeper;
  await keeper.stop();
  return { kind, starts, plan: told.plan };
}

function shown(word: Word): string {
  return word.kind === "slot" ? `<${word.slot}>` : word.text;
}

describe("a server that wants to be told", () => {
  test.each(rows)("$habit", async (row) => {
    const { kind, starts, plan } = await listenWith(row);

    expect(kind).toBe("listening");
    expect(plan.arguments.map(shown)).toEqual(row.told["arguments"] ?? []);
    expect(plan.keyboard.map(shown)).toEqual(row.told["keyboard"] ?? []);
    const variables = Object.entries(plan.variables ?? {});
    expect(
      variables.map(([name, word]) => `${name}=${shown(word)}`).sort(),
    ).toEqual(row.told["variables"] ?? []);
    expect(starts).toBeLessThanOrEqual(row.starts);
  });
});
