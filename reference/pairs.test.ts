import { once } from "node:events";
import { connect } from "node:net";
import type { Socket } from "node:net";
import { describe, expect, it } from "vitest";
import { codecNamed } from "../grader/wire/registry.ts";
import { pairOf } from "./pairs.ts";
import { parseDialect } from "./parse-dialect.ts";
import {
  endServersAfterwards,
  runAtTerminal,
  runServer,
} from "./terminal.suite.ts";

endServersAfterwards();

const spoken = {
  primes: {
    dialects: [
      "struct:<q",
      "struct:<i,struct:<q",
      "struct:!I",
      "struct:d",
      "text",
      "text/newline",
      "text/length:!H",
      "pickle",
    ],
    typed: "100",
    shown: /^N = X = 9797\n$/,
  },
  uppercase: {
    dialects: [
      "utf-8",
      "utf-8/newline",
      "utf-8/crlf",
      "latin-1",
      "mutf-8/length:!H",
      "utf-8/header:8",
      "utf-8/block:64",
      "latin-1,utf-8/length:<I",
      "pickle",
      "marshal",
      "json",
    ],
    typed: " Olá, ação 42! ",
    shown: /^Sentence: From Server: {2}OLÁ, AÇÃO 42! \n$/,
  },
  oracle: {
    dialects: [
      "utf-8",
      "utf-8/newline",
      "latin-1",
      "utf-8/length:!I",
      "latin-1/block:1024",
      "mutf-8/length:!H",
      "pickle",
    ],
    typed: "Vai chover?",
    shown: /^Question \(.*\): Oracle: (sim|não|talvez)\nQuestion \(.*\): $/,
  },
  divisors: {
    dialects: [
      "struct:<q,pickle",
      "struct:<i,marshal",
      "text,repr",
      "text/newline,json/newline",
      "text,numbers:comma",
      "text/newline,numbers:blank/newline",
      "struct:!I,elements:!I",
      "struct:<q,counted:<i,<q",
      "struct:<q,numbers:comma/length:!H",
      "pickle",
    ],
    typed: "28",
    shown: /^N = Divisors: \[1, 2, 4, 7, 14, 28\]\n$/,
  },
} as const;

const conversations = Object.entries(spoken).flatMap(
  ([exercise, { dialects, typed, shown }]) =>
    dialects.map((dialect) => ({ exercise, dialect, typed, shown })),
);

// Some of them wait whether unterminated text goes on, so they wait together.
describe.concurrent("a reference pair, asked once,", () => {
  it.each(conversations)(
    "$exercise understands itself in $dialect",
    async ({ exercise, dialect: id, typed, shown }) => {
      const dialect = parseDialect(id, pairOf(exercise).types);
      const port = await runServer({ exercise, dialect });

      const ran = await runAtTerminal(
        { exercise, dialect, port },
        `${typed}\n`,
      );

      expect(ran).toMatchObject({ code: 0, errors: "" });
      expect(ran.output).toMatch(shown);
    },
  );

  it.each(Object.entries(spoken))(
    "%s understands itself in its own dialect",
    async (exercise, { typed, shown }) => {
      const port = await runServer({ exercise });

      const ran = await runAtTerminal({ exercise, port }, `${typed}\n`);

      expect(ran.output).toMatch(shown);
    },
  );
});

describe("a reference pair", () => {
  it.each(["pickle", "elements:<q", "numbers:comma-blank", "json"])(
    "carries 26880 divisors in %s",
    async (reply) => {
      const dialect = { request: "text", reply };
      const port = await runServer({ exercise: "divisors", dialect });
      const input = "866421317361600";

      const call = { exercise: "divisors", dialect, port, input };
      const { output } = await runAtTerminal(call);

      expect(output.split(", ")).toHaveLength(26880);
      expect(output).toMatch(/, 866421317361600\]\n$/);
    },
  );

  it("carries a sentence that no single recv holds", async () => {
    const dialect = { request: "utf-8/newline", reply: "utf-8/newline" };
    const port = await runServer({ exercise: "uppercase", dialect });
    const input = "ação ".repeat(20_000);

    const call = { exercise: "uppercase", dialect, port, input };
    const { output } = await runAtTerminal(call);

    expect(output).toBe(`From Server: ${"AÇÃO ".repeat(20_000)}\n`);
  });

  it("carries an empty sentence that is framed", async () => {
    const dialect = { request: "utf-8/newline", reply: "utf-8/newline" };
    const port = await runServer({ exercise: "uppercase", dialect });

    const call = { exercise: "uppercase", dialect, port, input: "" };

    expect(await runAtTerminal(call)).toEqual({
      code: 0,
      output: "From Server: \n",
      errors: "",
    });
  });
});

describe("a reference server of text", () => {
  it.each([
    ["utf-8/newline", "é uma frase\n", "É UMA FRASE\n"],
    ["utf-8", "é uma frase", "É UMA FRASE"],
    ["latin-1", "xyz", "XYZ"],
  ])("puts single bytes together in %s", async (id, sent, received) => {
    const dialect = { request: id, reply: id };
    const port = await runServer({ exercise: "uppercase", dialect });
    const socket = await dial(port);

    for (const byte of Buffer.from(sent)) {
      await new Promise((done) => socket.write(Uint8Array.of(byte), done));
    }
    socket.end();

    expect((await readAll(socket)).toString()).toBe(received);
  });

  it("answers two sentences of one segment", async () => {
    const dialect = { request: "utf-8/newline", reply: "utf-8/newline" };
    const port = await runServer({ exercise: "uppercase", dialect });
    const socket = await dial(port);

    socket.end("one\ntwo\n");

    expect((await readAll(socket)).toString()).toBe("ONE\nTWO\n");
  });

  it.each([
    ["ascii", "fffefd"],
    ["ascii/newline", "c3a70a"],
    ["utf-8/length:!I", "ffffffff"],
    ["pickle", "ffffff"],
  ])("closes on garbage in %s, and serves the next client", async (id, hex) => {
    const dialect = { request: id, reply: id };
    const port = await runServer({ exercise: "uppercase", dialect });
    const socket = await dial(port);

    socket.write(Buffer.from(hex, "hex"));
    const received = await readAll(socket);
    socket.destroy();

    expect(received).toHaveLength(0);
    const next = { exercise: "uppercase", dialect, port, input: "ok" };
    expect(await runAtTerminal(next)).toMatchObject({
      output: "From Server: OK\n",
    });
  });

  it("closes after a list that nothing counts, but not after one that is", async () => {
    const request = "text/newline";
    const reply = codecNamed("counted:<i,<i").encode([1n, 7n]) ?? "";
    const counted = { request, reply: "counted:<i,<i" };
    const open = { request, reply: "elements:<i" };
    const ports = [
      await runServer({ exercise: "divisors", dialect: counted }),
      await runServer({ exercise: "divisors", dialect: open }),
    ] as const;
    const [talking, closing] = [await dial(ports[0]), await dial(ports[1])];

    talking.write("7\n7\n");
    closing.write("7\n7\n");

    expect(await readAll(closing)).toEqual(
      Buffer.from(codecNamed("elements:<i").encode([1n, 7n]) ?? ""),
    );
    talking.end();
    expect(await readAll(talking)).toEqual(
      Buffer.concat([reply, reply].map((bytes) => Buffer.from(bytes))),
    );
    closing.destroy();
  });

  it("draws the same answers from the same seed, also after a restart", async () => {
    const heard = [];
    for (const seed of ["1", "1", "2"]) {
      const dialect = { request: "utf-8/newline", reply: "utf-8/newline" };
      const port = await runServer({ exercise: "oracle", dialect, seed });
      const socket = await dial(port);
      socket.end("chove?\n".repeat(40));
      const answers = await readAll(socket);
      heard.push(answers.toString());
    }

    const [first, again, other] = heard;
    expect(first).toMatch(/^((sim|não|talvez)\n){40}$/);
    expect(again).toBe(first);
    expect(other).not.toBe(first);
  });
});

async function dial(port: number): Promise<Socket> {
  const options = { host: "127.0.0.1", port, allowHalfOpen: true };
  const socket = connect({ ...options, noDelay: true });
  await once(socket, "connect");
  return socket;
}

async function readAll(socket: Socket): Promise<Buffer> {
  let bytes = Buffer.alloc(0);
  for await (const chunk of socket.iterator({ destroyOnReturn: false })) {
    bytes = Buffer.concat([bytes, chunk]);
  }
  return bytes;
}
