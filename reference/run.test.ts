import { once } from "node:events";
import type { Socket } from "node:net";
import { PassThrough, Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import type { Dialect } from "../grader/core/profile.ts";
import { runReference } from "./run.ts";
import type { ReferenceRun } from "./run.ts";
import {
  deserted,
  endServersAfterwards,
  peer,
  runAtTerminal,
} from "./terminal.suite.ts";

endServersAfterwards();

function run(options: Partial<ReferenceRun>, typed = "") {
  return runAtTerminal({ exercise: "primes", ...options }, typed);
}

const text: Dialect = { request: "text", reply: "text" };

describe("the client of primes", () => {
  it("shows X for the N of its command line", async () => {
    const port = await peer((socket) => socket.end("77"));

    const ran = await run({ port, dialect: text, input: "10" });

    expect(ran).toEqual({ code: 0, output: "X = 77\n", errors: "" });
  });

  it("asks for N at the keyboard", async () => {
    const port = await peer((socket) => {
      socket.once("data", (request) => socket.end(request));
    });

    const ran = await run({ port, dialect: text }, "10\n");

    expect(ran).toEqual({ code: 0, output: "N = X = 10\n", errors: "" });
  });

  it("puts an answer in single bytes together", async () => {
    const port = await peer((socket) => {
      socket.setNoDelay(true);
      for (const byte of [77, 0, 0, 0, 0, 0, 0, 0]) {
        socket.write(Uint8Array.of(byte));
      }
    });

    expect(await run({ port, input: "10" })).toMatchObject({
      output: "X = 77\n",
    });
  });

  it("takes unterminated text as whole when the server says no more", async () => {
    const port = await peer((socket) => socket.write("77"));

    const ran = await run({ port, dialect: text, input: "10" });

    expect(ran.output).toBe("X = 77\n");
  });

  it.each<[string, (socket: Socket) => void, string]>([
    [
      "closes without an answer",
      (socket) => socket.end(),
      "The server closed the connection without an answer.\n",
    ],
    [
      "answers garbage",
      (socket) => socket.end("abc"),
      "The answer is no whole number; as text it cannot be read: 61 62 63.\n",
    ],
  ])("says in one sentence that the server %s", async (_what, treat, words) => {
    const port = await peer(treat);

    const ran = await run({ port, dialect: text, input: "10" });

    expect(ran).toEqual({ code: 1, output: "", errors: words });
  });

  it("says that an answer stopped too early", async () => {
    const port = await peer((socket) => socket.end(Uint8Array.of(77, 0)));

    const { code, errors } = await run({ port, input: "10" });

    expect(code).toBe(1);
    expect(errors).toBe(
      "The answer stopped too early; as struct:<q it cannot be read: 4d 00.\n",
    );
  });

  it("says that nobody listens", async () => {
    const port = await deserted();

    const { code, errors } = await run({ port, input: "10" });

    expect(code).toBe(1);
    expect(errors).toMatch(
      /^Cannot connect to 127\.0\.0\.1, port \d+: is the server running\? \(.*ECONNREFUSED.*\)\n$/,
    );
  });

  it.each([
    ["ten\n", 'Expected a whole number, found "ten".\n'],
    ["", "The input ended before the question.\n"],
    [`1${"0".repeat(30)}\n`, `struct:<q cannot carry 1${"0".repeat(30)}.\n`],
  ])("refuses the input %j", async (typed, words) => {
    const { code, errors } = await run({}, typed);

    expect(code).toBe(1);
    expect(errors).toBe(words);
  });
});

describe("the server of primes, run by hand", () => {
  it("says where it listens, and closes when it is told", async () => {
    const stopping = new AbortController();
    const errors = new PassThrough();
    const output = new PassThrough();
    const io = { keyboard: Readable.from([]), output, errors };
    const call = { exercise: "primes", role: "server", port: 0, io } as const;

    const ended = runReference({ ...call, signal: stopping.signal });
    await once(errors, "readable");
    const listening = String(errors.read());
    stopping.abort();

    expect(listening).toMatch(
      /^Listening on 127\.0\.0\.1:\d+, struct:<q → struct:<q\.\n$/,
    );
    expect(await ended).toBe(0);
  });

  it("says that its port is taken", async () => {
    const port = await peer(() => undefined);

    const { code, errors } = await run({ role: "server", port });

    expect(code).toBe(1);
    expect(errors).toContain(`Cannot listen on 127.0.0.1, port ${port}:`);
  });
});

describe("runReference", () => {
  it("names the exercises that have a reference", async () => {
    await expect(run({ exercise: "sorting" })).rejects.toMatchObject({
      reason: {
        kind: "unknown-exercise",
        id: "sorting",
        known: ["primes", "uppercase", "oracle", "divisors"],
      },
    });
  });
});
