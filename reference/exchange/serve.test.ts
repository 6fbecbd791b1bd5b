import { once } from "node:events";
import { connect } from "node:net";
import type { Socket } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import type { Dialect, Ending } from "../../grader/core/profile.ts";
import { codecNamed } from "../../grader/wire/registry.ts";
import { primesModel } from "../primes/model.ts";
import { Conversation } from "./conversation.ts";
import type { Answer } from "./conversation.ts";
import { serve } from "./serve.ts";
import type { RunningServer } from "./serve.ts";

const types = { request: "integer", reply: "integer" } as const;

const host = "127.0.0.1";
const wide = { request: "struct:<q", reply: "struct:<q" };
const text = { request: "text", reply: "text" };
const lines = { request: "text/newline", reply: "text/newline" };

const running: RunningServer[] = [];
let log: string[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
  log = [];
});

async function servePrimes(dialect: Dialect, ending?: Ending): Promise<number> {
  const note = (line: string) => log.push(line.replace(/^\S+: /, ""));
  const service = { dialect, types, answer: primesModel, log: note };
  const options = { host, port: 0, ...service };
  const server = await serve(ending ? { ...options, ending } : options);
  running.push(server);
  return server.port;
}

async function dial(port: number): Promise<Socket> {
  const socket = connect({ host, port, allowHalfOpen: true, noDelay: true });
  await once(socket, "connect");
  return socket;
}

/** Reads until so many bytes are there, or the server closed. */
async function read(socket: Socket, lengthInBytes = Infinity): Promise<Buffer> {
  let bytes = Buffer.alloc(0);
  for await (const chunk of socket.iterator({ destroyOnReturn: false })) {
    bytes = Buffer.concat([bytes, chunk]);
    if (bytes.length >= lengthInBytes) break;
  }
  return bytes;
}

function bytesOf(codec: string, value: bigint): Uint8Array {
  return codecNamed(codec).encode(value) ?? new Uint8Array();
}

async function ask(
  port: number,
  dialect: Dialect,
  request: bigint,
): Promise<Answer> {
  const conversation = new Conversation({ host, port, dialect, types });
  try {
    return await conversation.ask(request);
  } finally {
    conversation.close();
  }
}

async function expectHealthy(port: number, dialect: Dialect): Promise<void> {
  const answer = await ask(port, dialect, 10n);
  expect(answer).toEqual({ kind: "answer", value: 77n });
}

describe("a reference server", () => {
  it.each<[Dialect, bigint, bigint]>([
    [wide, 10n, 77n],
    [{ request: "struct:<i", reply: "struct:<q" }, 999983n, 999983n * 1000003n],
    [{ request: "struct:!I", reply: "struct:!I" }, 20n, 437n],
    [{ request: "struct:d", reply: "struct:d" }, 100n, 9797n],
    [{ request: "text", reply: "struct:>q" }, 7n, 77n],
    [lines, 2n ** 63n, (2n ** 63n - 25n) * (2n ** 63n + 29n)],
    [text, 1000n, 1005973n],
  ])("answers in the dialect %j", async (dialect, n, x) => {
    const port = await servePrimes(dialect);

    const answer = await ask(port, dialect, n);

    expect(answer).toEqual({ kind: "answer", value: x });
  });

  it.each([wide, lines])(
    "puts single bytes together in %j",
    async (dialect) => {
      const port = await servePrimes(dialect);
      const socket = await dial(port);

      for (const byte of bytesOf(dialect.request, 97n)) {
        await new Promise((sent) => socket.write(Uint8Array.of(byte), sent));
      }
      socket.end();

      expect(await read(socket)).toEqual(
        Buffer.from(bytesOf(dialect.reply, 9797n)),
      );
    },
  );

  it("answers two requests of one segment, and later ones", async () => {
    const port = await servePrimes(wide);
    const socket = await dial(port);
    const request = Buffer.from(bytesOf(wide.request, 10n));

    socket.write(Buffer.concat([request, request]));
    const two = await read(socket, 16);
    socket.end(request);
    const third = await read(socket);

    expect(two).toHaveLength(16);
    expect(third).toEqual(Buffer.from(bytesOf(wide.reply, 77n)));
  });

  it("serves five clients at once", async () => {
    const port = await servePrimes(wide);
    const sockets = await Promise.all([1, 2, 3, 4, 5].map(() => dial(port)));

    for (const socket of sockets.reverse()) {
      socket.end(bytesOf(wide.request, 10n));
    }
    const replies = await Promise.all(sockets.map((socket) => read(socket)));

    expect(replies).toEqual(
      Array(5).fill(Buffer.from(bytesOf(wide.reply, 77n))),
    );
  });

  it("answers a client that has closed its side", async () => {
    const port = await servePrimes(text);
    const socket = await dial(port);

    socket.end("10");

    expect((await read(socket)).toString()).toBe("77");
  });

  it("waits for the end of the connection if that ends a request", async () => {
    const port = await servePrimes(text, {
      requestEnds: "end-of-connection",
      replyEnds: "end-of-connection",
      exchanges: "one",
    });
    const socket = await dial(port);

    await new Promise((sent) => socket.write("1", sent));
    socket.end("0");

    expect((await read(socket)).toString()).toBe("77");
  });

  it("closes after one exchange if that is the ending", async () => {
    const port = await servePrimes(wide, {
      requestEnds: "by-itself",
      replyEnds: "by-itself",
      exchanges: "one",
    });
    const socket = await dial(port);

    socket.write(bytesOf(wide.request, 10n));

    expect(await read(socket)).toHaveLength(8);
    socket.destroy();
  });

  it.each<[string, Dialect, string | Uint8Array, string]>([
    ["garbage", text, "abc", "no whole number as text: 61 62 63"],
    [
      "a fraction",
      { request: "struct:<d", reply: "struct:<d" },
      Uint8Array.of(0, 0, 0, 0, 0, 0, 0xe0, 0x3f),
      "no whole number as struct:<d: 00 00 00 00 00 00 e0 3f",
    ],
    [
      "an N without an answer",
      wide,
      bytesOf("struct:<q", -7n),
      "-7 has no answer",
    ],
    [
      "an X that the reply cannot carry",
      { request: "text", reply: "struct:<i" },
      "46337",
      "46337 → 2147673613: struct:<i cannot carry it",
    ],
  ])("closes on %s, says so, and lives", async (_what, dialect, sent, line) => {
    const port = await servePrimes(dialect);
    const socket = await dial(port);

    socket.write(sent);
    const received = await read(socket);

    expect(received).toHaveLength(0);
    expect(log).toEqual([line]);
    await expectHealthy(port, dialect);
    socket.destroy();
  });

  it("notes a client that leaves inside a request", async () => {
    const port = await servePrimes(wide);
    const socket = await dial(port);

    socket.end(Uint8Array.of(1, 2, 3));

    expect(await read(socket)).toHaveLength(0);
    expect(log).toEqual(["left inside a request: 01 02 03"]);
  });

  it("survives a client that resets, and one that says nothing", async () => {
    const port = await servePrimes(wide);
    const rude = await dial(port);
    const silent = await dial(port);

    rude.write(bytesOf(wide.request, 10n));
    rude.resetAndDestroy();
    silent.end();
    await read(silent);

    await expectHealthy(port, wide);
  });

  it("does not take a port that another server has", async () => {
    const port = await servePrimes(wide);

    await expect(
      serve({
        ...{ host, port, dialect: wide, types },
        ...{ answer: primesModel, log: () => undefined },
      }),
    ).rejects.toMatchObject({ code: "EADDRINUSE" });
  });
});
