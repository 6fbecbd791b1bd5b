import getPort from "get-port";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Network } from "../../../core/network.ts";
import { type Theatre, openTheatre } from "../../../drive/theatre.suite.ts";
import { ServerKeeper } from "../../../launch/server-keeper.ts";
import { Encounters } from "../encounters.ts";
import type { LivePair } from "../live-pair.ts";

let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(async () => {
  await theatre.close();
});

/** Where nobody can be put between two programs. */
const network: Network = {
  reach: "loopback",
  redirectTo: () => Promise.resolve(null),
  namesAsked: () => [],
};

const facts = { ports: [], writes: [], reads: [], readsArguments: false };

const typed = { kind: "slot", slot: "value" } as const;

/** Waits for an OK between the length of a text and the text, and closes after its answer; `P` stands for the port. */
const server = `
import socket, time
s = socket.socket(); s.bind(("127.0.0.1", P)); s.listen(5)
while True:
    c, _ = s.accept()
    length = c.recv(9)
    if length:
        c.sendall(b"OK")
        text = c.recv(int(length))
        if text: c.sendall(text.upper())
    c.close()
`;

/** Reads its answer to the end of the connection. */
const client = `
import socket, time
text = input("Text: ")
s = socket.create_connection(("127.0.0.1", P))
s.sendall(b"%d" % len(text))
if s.recv(2) == b"OK":
    s.sendall(text.encode())
    answer = b""
    while part := s.recv(9): answer += part
    print("Answer:", answer.decode())
`;

async function encounters(ofClient: string, ofServer: string) {
  const port = await getPort({ host: "127.0.0.1" });
  const at = (source: string): string => source.replaceAll("P)", `${port})`);
  const keeper = new ServerKeeper({
    start: () => theatre.run(at(ofServer)),
    likelyPorts: [port],
  });
  const start = () => theatre.run(at(ofClient));
  const plan = { arguments: [], keyboard: [typed] };
  return new Encounters({
    keeper,
    client: { facts, start },
    network,
    plan,
    port,
  });
}

function outputOf(live: LivePair | undefined): string | null {
  return live?.kind === "talked" ? live.output : null;
}

test("a pair that nobody can stand between is heard to its end about everything before any client hears the end of its server", async () => {
  const both = await encounters(client, server);
  const texts = ["one", "two", "three", "one"];
  both.expect(texts.map((text) => [text]));

  const outputs: (string | null)[] = [];
  for (const text of texts) outputs.push(outputOf(await both.talk(text)));

  expect(outputs).toEqual([
    "Answer: ONE\n",
    "Answer: TWO\n",
    "Answer: THREE\n",
    "Answer: ONE\n",
  ]);
}, 30_000);

test("programs that pause between their words, or wait with a time limit, are heard to the end", async () => {
  const pausing = client
    .replace("s.sendall(text", "time.sleep(0.3); s.sendall(text")
    .replace("text = input", "socket.setdefaulttimeout(20)\ntext = input");
  const timed = server
    .replace("length =", "c.settimeout(20); length =")
    .replace("if text: c", "time.sleep(0.3)\n        if text: c");
  const both = await encounters(pausing, timed);

  expect(outputOf(await both.talk("one"))).toBe("Answer: ONE\n");
}, 30_000);

/** Greets at a length that nobody foresees, and neither waits long nor is waited for long. */
test("a short time limit and a greeting that varies keep nobody from being heard", async () => {
  const greeting = server
    .replace("import socket", "import random, socket")
    .replace(
      "length =",
      'c.settimeout(1); c.sendall(b"hi" + b"!" * random.randrange(9)); length =',
    );
  const greeted = client
    .replace("text = input", "socket.setdefaulttimeout(1)\ntext = input")
    .replace("s.sendall(b", "s.recv(99); s.sendall(b");
  const both = await encounters(greeted, greeting);
  const texts = ["one", "two", "three", "four"];
  both.expect(texts.map((text) => [text]));

  const outputs: (string | null)[] = [];
  for (const text of texts) outputs.push(outputOf(await both.talk(text)));

  expect(outputs).toEqual(
    texts.map((text) => `Answer: ${text.toUpperCase()}\n`),
  );
}, 60_000);

test("a server that leaves its connection open answers a client that leaves by itself", async () => {
  const hasty = client.replace(
    "while part := s.recv(9): answer +=",
    "answer =",
  );
  const both = await encounters(
    hasty.replace("answer = part", "answer = s.recv(9)"),
    server.replace("    c.close()", "    c.recv(1)"),
  );

  expect(outputOf(await both.talk("one"))).toBe("Answer: ONE\n");
}, 30_000);

async function inTurn(ofServer: string) {
  const both = await encounters(client, ofServer);
  both.expect([["one"], ["one", "two"]]);
  await both.talk("one");
  const outcomes: string[] = [];
  for await (const live of both.talkInTurn(["one", "two"]))
    outcomes.push(outputOf(live) ?? live.kind);
  return outcomes;
}

test("several clients in turn need a server that is still there", async () => {
  const ending = server.replace("if text: c", "if text: s.close(); c");

  await expect(inTurn(server)).resolves.toEqual([
    "Answer: ONE\n",
    "Answer: TWO\n",
  ]);
  await expect(inTurn(ending)).resolves.toEqual(["Answer: ONE\n", "gone"]);
}, 60_000);

test("a client that goes elsewhere does not meet its server", async () => {
  const elsewhere = client.replace("P))", "9))");
  const both = await encounters(elsewhere, server);

  await expect(both.talk("one")).resolves.toMatchObject({ kind: "apart" });
}, 30_000);
