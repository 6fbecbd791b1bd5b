import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Theatre, openTheatre } from "../../drive/theatre.suite.ts";
import { ServerKeeper } from "../../launch/server-keeper.ts";
import { loadExercise } from "../../spec/load-exercise.ts";
import { findModel } from "../../spec/find-model.ts";
import { meetServer } from "./meet-server.ts";

let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre();
});

afterAll(async () => {
  await theatre.close();
});

const opening = `
import socket, struct, pickle, marshal, json, sys, time
def product(n):
    is_prime = lambda k: k > 1 and all(k % d for d in range(2, int(k ** 0.5) + 1))
    low = n if is_prime(n) else next(k for k in range(n - 1, 1, -1) if is_prime(k))
    return low * next(k for k in range(n + 1, 4 * n + 4) if is_prime(k))
def divisors(n):
    return [d for d in range(1, n + 1) if n % d == 0]
def exactly(c, size):
    data = b""
    while len(data) < size:
        more = c.recv(size - len(data))
        if not more: break
        data += more
    return data
server = socket.socket()
server.bind(("127.0.0.1", 0))
server.listen(1)
`;

/** Serves one question on each connection, for ever; it dies of what it cannot read. */
const serving = `
while True:
    c, _ = server.accept()
    talk(c)
    c.close()
`;

/** The same, but in silence: whatever goes wrong is kept to itself. */
const quietly = `
while True:
    c, _ = server.accept()
    try: talk(c)
    except Exception: pass
    c.close()
`;

function talk(body: string, loop = serving): string {
  return `${opening}def talk(c):\n    ${body}\n${loop}`;
}

/** Nobody tells how it wants to be asked: neither a client of its own nor a format in the source. */
async function meetAlone(
  exerciseId: string,
  source: string,
  recorded: readonly string[] = [],
) {
  const exercise = await loadExercise({
    specsFolder: "specs",
    exerciseId,
    seed: "lone",
    model: findModel(exerciseId),
  });
  const keeper = new ServerKeeper({
    start: () => theatre.run(source),
    likelyPorts: [],
  });
  const facts = { ports: [], writes: [], reads: [], readsArguments: false };
  const meeting = await meetServer({
    exercise,
    keeper,
    facts,
    recorded,
  }).finally(() => keeper.stop());
  return { meeting, starts: keeper.starts };
}

/** Requests in every legal dialect; each is answered as text. */
const requests: readonly (readonly [string, string])[] = [
  ["struct:<i", 'n = struct.unpack("i", c.recv(1024))[0]'],
  ["struct:!i", 'n = struct.unpack("!i", c.recv(1024))[0]'],
  ["struct:<q", 'n = struct.unpack("l", c.recv(8))[0]'],
  ["struct:!q", 'n = struct.unpack(">Q", c.recv(8))[0]'],
  ["struct:<h", 'n = struct.unpack("<H", c.recv(2))[0]'],
  ["struct:!h", 'n = struct.unpack("!h", exactly(c, 2))[0]'],
  ["struct:<d", 'n = int(struct.unpack("d", c.recv(64))[0])'],
  ["struct:!f", 'n = int(struct.unpack("!f", c.recv(64))[0])'],
  ["text", "n = int(c.recv(1024).decode())"],
  ["text/newline", 'n = int(c.makefile("r").readline())'],
  ["pickle", "n = pickle.loads(c.recv(1024)) + 0"],
  ["digits:pickle", "n = pickle.loads(c.recv(1024)); n = int(n.strip())"],
  ["marshal", "n = marshal.loads(c.recv(1024)) + 0"],
  ["json/member:7b226e223a20,7d", 'n = json.loads(c.recv(1024))["n"]'],
  [
    "json/member:7b2276616c6f72223a20,7d",
    'n = json.loads(c.recv(1024))["valor"]',
  ],
  [
    "text/length:!I",
    'n = int(exactly(c, struct.unpack("!I", exactly(c, 4))[0]))',
  ],
  [
    "pickle/length:!I",
    'n = pickle.loads(exactly(c, struct.unpack("!I", exactly(c, 4))[0])) + 0',
  ],
  ["text/header:10", "n = int(exactly(c, int(exactly(c, 10))))"],
];

/** `npm run proof:dialects` asks in all of them; the suite, where each has another way of being found. */
const isProof = Number(process.env["GRADE_DRAWS"]) > 1_000;
const telling = [
  "struct:<i",
  "text/newline",
  "pickle",
  "json/member:7b2276616c6f72223a20,7d",
];
const sought = requests.filter(([codec]) => isProof || telling.includes(codec));
/** Nobody tells the key of an object to whom its errors are not told. */
const quiet = isProof
  ? requests.filter((_, index) => index % 4 === 0)
  : sought.slice(0, 1);

describe("a lone server", () => {
  it.each(sought)(
    "that is to be asked in %s is found in 12 starts at most",
    async (codec, reading) => {
      const source = talk(`${reading}; c.sendall(str(product(n)).encode())`);

      const { meeting, starts } = await meetAlone("primes", source);

      expect(meeting).toMatchObject({
        kind: "met",
        profile: { dialect: { request: codec, reply: "text" } },
      });
      expect(starts).toBeLessThanOrEqual(12);
    },
    60_000,
  );

  it.each(quiet)(
    "that is to be asked in %s is found although it keeps its errors to itself",
    async (codec, reading) => {
      const source = talk(
        `${reading}; c.sendall(str(product(n)).encode())`,
        quietly,
      );

      const { meeting } = await meetAlone("primes", source);

      expect(meeting).toMatchObject({
        kind: "met",
        profile: { dialect: { request: codec } },
      });
    },
    60_000,
  );

  it.each([
    ["struct:<q", 'struct.pack("l", product(n))'],
    ["struct:<d", 'struct.pack("d", product(n))'],
    ["text/newline", 'b"%d\\n" % product(n)'],
    ["text", 'b"%d" % product(n) + bytes(200)'],
    ["pickle", "pickle.dumps(product(n))"],
    ["digits:json", "json.dumps(str(product(n))).encode()"],
    ["json/member:7b2278223a20,7d", 'json.dumps({"x": product(n)}).encode()'],
    ["text/words", 'b"X=%d." % product(n)'],
  ])("that answers in %s is understood", async (codec, answer) => {
    const source = talk(`n = int(c.recv(1024)); c.sendall(${answer})`);

    const { meeting } = await meetAlone("primes", source);

    expect(meeting).toMatchObject({
      kind: "met",
      profile: { dialect: { request: "text", reply: codec } },
    });
  });

  it("that greets, and asks for its number over the wire, is understood", async () => {
    const source = talk(
      'c.sendall(b"Digite N: "); n = int(c.recv(1024)); c.sendall(b"%d" % product(n))',
    );

    const { meeting } = await meetAlone("primes", source);

    expect(meeting).toMatchObject({
      kind: "met",
      profile: {
        dialect: { reply: "text/greeted:446967697465204e3a20" },
      },
    });
  });

  it("that says that it thinks, and answers after a while, is heard to the end", async () => {
    const source = talk(
      'n = int(c.recv(1024)); c.sendall(b"A pensar...\\n"); time.sleep(1); c.sendall(b"%d" % product(n))',
    );

    const { meeting } = await meetAlone("primes", source);

    expect(meeting).toMatchObject({
      kind: "met",
      profile: {
        certainty: "sure",
        dialect: { reply: "text/around:412070656e7361722e2e2e0a," },
      },
    });
  });

  it.each([
    ["pickle", "pickle.dumps(divisors(n))"],
    [
      "counted:<i,!i",
      'struct.pack("<i", len(divisors(n))) + b"".join(struct.pack("!i", d) for d in divisors(n))',
    ],
    [
      "elements:<i/block:400",
      'b"".join(struct.pack("i", d) for d in divisors(n)).ljust(400, b"\\0")',
    ],
    ["numbers:comma", '"#".join(map(str, divisors(n))).encode()'],
  ])("that answers a list in %s is understood", async (codec, answer) => {
    const source = talk(
      `n = struct.unpack("i", c.recv(4))[0]; c.sendall(${answer})`,
    );

    const { meeting } = await meetAlone("divisors", source);

    expect(meeting).toMatchObject({ kind: "met" });
    if (meeting.kind === "met")
      expect(meeting.profile.evidence[0]).toEqual({
        kind: "right-answers",
        count: 3,
      });
    expect(codec).toBeTruthy();
  });
});

describe("a guess at how a server is asked", () => {
  it.each([
    ["confirmed by right answers is none any more", "product(int(said))"],
    ["with one right answer of several remains one", "77"],
  ])("%s", async (_, answer) => {
    const isRight = answer !== "77";
    const source = talk(
      `said = c.recv(64); c.sendall(b"%d" % ${answer})`,
      quietly,
    );

    const { meeting } = await meetAlone("primes", source);

    expect(meeting.kind).toBe("met");
    if (meeting.kind !== "met") return;
    const { evidence, certainty } = meeting.profile;
    expect(evidence).toEqual([
      isRight ? { kind: "right-answers", count: 3 } : { kind: "guess" },
    ]);
    expect(certainty).toBe(isRight ? "sure" : "guess");
  });
});

describe("a server that answers anything that ends with a line end, and never right", () => {
  const source = talk(
    'said = c.makefile("rb").readline(); said.endswith(b"\\r\\n") and c.sendall(b"1")',
  );

  it.each([
    ["is met", [], "met"],
    [
      "is not met where its own client sends none",
      ["struct:<i"],
      "never-answered",
    ],
  ])("%s", async (_, recorded, kind) => {
    const { meeting } = await meetAlone("primes", source, recorded);

    expect(meeting).toMatchObject({ kind });
  });
});
