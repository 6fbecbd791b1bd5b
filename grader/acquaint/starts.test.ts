import getPort from "get-port";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Network } from "../core/network.ts";
import type { SourceFacts } from "../core/submission.ts";
import { type Theatre, openTheatre } from "../drive/theatre.suite.ts";
import { ServerKeeper } from "../launch/server-keeper.ts";
import { findModel } from "../spec/find-model.ts";
import { loadExercise } from "../spec/load-exercise.ts";
import { requestCodecs } from "./client/dialect/request-codec.ts";
import { hearClient } from "./client/hear-client.ts";
import { meetClient } from "./client/meet-client.ts";
import { meetServer } from "./server/meet-server.ts";
import type { Startable } from "./starter.ts";

let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(async () => {
  await theatre.close();
});

const network: Network = {
  reach: "loopback",
  redirectTo: () => Promise.resolve(null),
  namesAsked: () => [],
};

/** Nothing that could be read in the source. */
const facts: SourceFacts = {
  ports: [],
  writes: [],
  reads: [],
  readsArguments: false,
};

/** How both programs of a submission write and read; `exactly`, `prefixed` and `line` read from a connection. */
interface Habit {
  readonly ask: string;
  readonly asked: string;
  readonly reply: string;
  readonly replied: string;
}

const opening = `
import socket, struct, pickle, marshal, json, sys
def exactly(c, size):
    data = b""
    while len(data) < size:
        more = c.recv(size - len(data))
        if not more: raise EOFError
        data += more
    return data
def prefixed(c, form):
    return exactly(c, struct.unpack(form, exactly(c, struct.calcsize(form)))[0])
def prefix(data, form): return struct.pack(form, len(data)) + data
def line(c): return c.makefile().readline()
def until_zero(c):
    while True:
        d = struct.unpack("!i", exactly(c, 4))[0]
        if d == 0: return
        yield d
`;

function serverOf({ asked, reply }: Habit, port: number): string {
  return `${opening}
s = socket.socket(); s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
s.bind(("127.0.0.1", ${port})); s.listen(1)
while True:
    c, _ = s.accept()
    n = ${asked}
    l = [d for d in range(1, n + 1) if n % d == 0]
    c.sendall(${reply})
    c.close()
`;
}

function clientOf({ ask, replied }: Habit, port: number): string {
  return `${opening}
n = int(input("N: "))
c = socket.create_connection(("127.0.0.1", ${port}))
c.sendall(${ask})
print("Divisores:", *(${replied}))
`;
}

const habits: Readonly<Record<string, Habit>> = {
  pickle: {
    ask: "pickle.dumps(n)",
    asked: "pickle.loads(c.recv(999))",
    reply: "pickle.dumps(l)",
    replied: "pickle.loads(c.recv(9999))",
  },
  "a pickle of texts": {
    ask: "str(n).encode()",
    asked: "int(c.recv(99))",
    reply: "pickle.dumps([str(d) for d in l])",
    replied: '[", ".join(pickle.loads(c.recv(9999)))]',
  },
  marshal: {
    ask: "marshal.dumps(n)",
    asked: "marshal.loads(c.recv(999))",
    reply: "marshal.dumps(l)",
    replied: "marshal.loads(c.recv(9999))",
  },
  JSON: {
    ask: "json.dumps(n).encode()",
    asked: "json.loads(c.recv(999))",
    reply: "json.dumps(l).encode()",
    replied: "json.loads(c.recv(9999))",
  },
  "JSON objects": {
    ask: 'json.dumps({"n": n}).encode()',
    asked: 'json.loads(c.recv(999))["n"]',
    reply: 'json.dumps({"n": n, "divisores": l}).encode()',
    replied: 'json.loads(c.recv(9999))["divisores"]',
  },
  "numbers with semicolons, as lines": {
    ask: 'b"%d\\n" % n',
    asked: "int(line(c))",
    reply: '(";".join(map(str, l)) + "\\n").encode()',
    replied: 'map(int, line(c).split(";"))',
  },
  "a count and elements": {
    ask: 'struct.pack("!i", n)',
    asked: 'struct.unpack("!i", exactly(c, 4))[0]',
    reply:
      'struct.pack("!i", len(l)) + b"".join(struct.pack("!i", d) for d in l)',
    replied:
      '[struct.unpack("!i", exactly(c, 4))[0] for _ in range(struct.unpack("!i", exactly(c, 4))[0])]',
  },
  "elements up to a zero": {
    ask: 'struct.pack("!i", n)',
    asked: 'struct.unpack("!i", exactly(c, 4))[0]',
    reply: 'b"".join(struct.pack("!i", d) for d in l + [0])',
    replied: "until_zero(c)",
  },
  "pickles behind their length": {
    ask: 'prefix(pickle.dumps(n), "!I")',
    asked: 'pickle.loads(prefixed(c, "!I"))',
    reply: 'prefix(pickle.dumps(l), "!I")',
    replied: 'pickle.loads(prefixed(c, "!I"))',
  },
  "blocks that are filled up with blanks": {
    ask: "str(n).encode().ljust(64)",
    asked: "int(exactly(c, 64))",
    reply: "str(l).encode().ljust(1024)",
    replied: "eval(exactly(c, 1024).strip())",
  },
};

async function acquainted(habit: Habit, hasServer: boolean) {
  const exercise = await loadExercise({
    specsFolder: "specs",
    exerciseId: "divisors",
    seed: "starts",
    model: findModel("divisors"),
  });
  const port = await getPort();
  let starts = 0;
  const client: Startable = {
    facts,
    start: () => {
      starts += 1;
      return theatre.run(clientOf(habit, port));
    },
  };
  const value = exercise.pair.request;
  const plan = {
    arguments: [],
    keyboard: [{ kind: "slot", slot: "value" } as const],
  };
  const setting = { client, network, ports: [port], plan, value };
  const heard = await hearClient(setting);
  if (heard.kind !== "heard") throw new Error(heard.kind);
  const requests = [{ bytes: heard.request, value }];
  const recorded = requestCodecs(requests, [], exercise.request);
  const keeper = new ServerKeeper({
    start: () => theatre.run(serverOf(habit, port)),
    likelyPorts: [port],
  });
  const server = hasServer
    ? await meetServer({ exercise, keeper, facts, recorded })
    : null;
  await keeper.stop();
  const ownReply = server?.kind === "met" ? server.profile.dialect.reply : null;
  const met = { exercise, client, network, heard, ownReply, mayGuess: true };
  const meeting = await meetClient({ ...met, startsBefore: starts });
  return { meeting, starts: starts + keeper.starts };
}

const names = Object.keys(habits);

describe("acquaintance", () => {
  it.each(names)(
    "with both programs that talk in %s takes 5 starts at most",
    async (name) => {
      const habit = habits[name];
      if (habit === undefined) throw new Error(name);

      const { meeting, starts } = await acquainted(habit, true);

      expect(meeting).toMatchObject({
        kind: "met",
        profile: { certainty: "sure" },
      });
      expect(starts).toBeLessThanOrEqual(5);
    },
    60_000,
  );

  it.each(["pickle", "marshal", "JSON", "numbers with semicolons, as lines"])(
    "with a lone client that talks in %s takes 12 starts at most",
    async (name) => {
      const habit = habits[name];
      if (habit === undefined) throw new Error(name);

      const { meeting, starts } = await acquainted(habit, false);

      expect(meeting.kind).toBe("met");
      expect(starts).toBeLessThanOrEqual(12);
    },
    60_000,
  );
});
