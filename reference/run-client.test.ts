import type { Socket } from "node:net";
import { describe, expect, it } from "vitest";
import {
  deserted,
  endServersAfterwards,
  peer,
  runAtTerminal,
} from "./terminal.suite.ts";

endServersAfterwards();

const prompt = 'Question ("sair" or nothing to end): ';

/** Answers each chunk with the next of the words. */
function saying(...words: readonly string[]) {
  const left = [...words];
  return (socket: Socket): void => {
    socket.on("data", () => {
      socket.write(left.shift() ?? "");
    });
    socket.on("end", () => socket.end());
  };
}

// Most of them wait whether unterminated text goes on, so they wait together.
describe.concurrent("the client of oracle", () => {
  it.each([
    ["sair", "Chove?\nFaz sol?\nsair\nVenta?\n", 3],
    [" SAIR ", "Chove?\nFaz sol?\n SAIR \nVenta?\n", 3],
    ["an empty line", "Chove?\nFaz sol?\n\nVenta?\n", 3],
    ["the end of the input", "Chove?\nFaz sol?\n", 3],
  ])("asks until %s", async (_what, typed, prompts) => {
    const port = await peer(saying("sim", "não", "talvez"));

    const ran = await runAtTerminal({ exercise: "oracle", port }, typed);

    expect(ran).toMatchObject({ code: 0, errors: "" });
    expect(ran.output.split(prompt)).toEqual([
      "",
      "Oracle: sim\n",
      "Oracle: não\n",
      "",
    ]);
    expect(ran.output.split(prompt)).toHaveLength(prompts + 1);
  });

  it("asks once what stands on the command line, and shows any answer", async () => {
    const port = await peer(saying("quem sabe"));

    const call = { exercise: "oracle", port, input: "Chove?" };

    expect(await runAtTerminal(call)).toEqual({
      code: 0,
      output: "Oracle: quem sabe\n",
      errors: "",
    });
  });

  it("keeps its connection while the server does", async () => {
    let clients = 0;
    const answer = saying("sim", "não");
    const port = await peer((socket) => {
      clients += 1;
      answer(socket);
    });

    await runAtTerminal({ exercise: "oracle", port }, "Chove?\nFaz sol?\n");

    expect(clients).toBe(1);
  });

  it.each<[string, (socket: Socket) => void]>([
    ["closes after each answer", (socket) => socket.end("sim")],
    [
      "hears the next question and closes",
      (socket) => {
        socket.write("sim");
        socket.once("data", () => socket.end());
      },
    ],
    [
      "hears the next question and breaks the connection",
      (socket) => {
        socket.write("sim");
        socket.once("data", () => socket.resetAndDestroy());
      },
    ],
  ])("connects anew to a server that %s", async (_what, treat) => {
    const port = await peer((socket) => {
      socket.once("data", () => {
        treat(socket);
      });
    });

    const ran = await runAtTerminal(
      { exercise: "oracle", port },
      "A?\nB?\nC?\n",
    );

    expect(ran.code).toBe(0);
    expect(ran.output.match(/Oracle: sim\n/g)).toHaveLength(3);
  });

  it("does not ask for ever: a server that closes on a fresh connection has not answered", async () => {
    let clients = 0;
    const port = await peer((socket) => {
      clients += 1;
      socket.once("data", () => socket.end(clients === 1 ? "sim" : ""));
    });

    const ran = await runAtTerminal(
      { exercise: "oracle", port },
      "A?\nB?\nC?\n",
    );

    expect(ran).toMatchObject({
      code: 1,
      errors: "The server closed the connection without an answer.\n",
    });
    expect(clients).toBe(2);
  });

  it("ends well when nothing is typed at all", async () => {
    const ran = await runAtTerminal({ exercise: "oracle" });

    expect(ran).toEqual({ code: 0, output: prompt, errors: "" });
  });
});

describe.concurrent("the client of uppercase", () => {
  it("sends its sentence as it was typed, and shows the answer as it came", async () => {
    const port = await peer((socket) => {
      socket.once("data", (sentence) => socket.end(`<${String(sentence)}>`));
    });

    const ran = await runAtTerminal(
      { exercise: "uppercase", port },
      "  olá \n",
    );

    expect(ran.output).toBe("Sentence: From Server: <  olá >\n");
  });

  it("takes a character in two segments for one", async () => {
    const port = await peer((socket) => {
      socket.setNoDelay(true);
      for (const byte of Buffer.from("AÇÃO")) socket.write(Uint8Array.of(byte));
    });

    const ran = await runAtTerminal({
      exercise: "uppercase",
      port,
      input: "ação",
    });

    expect(ran.output).toBe("From Server: AÇÃO\n");
  });

  it.each<[string, string, string, string]>([
    ["an empty sentence", "utf-8", "\n", 'utf-8 cannot carry "".\n'],
    ["accents", "ascii", "ação\n", 'ascii cannot carry "ação".\n'],
    ["no sentence", "utf-8", "", "The input ended before the question.\n"],
  ])("cannot send %s in %s", async (_what, id, typed, words) => {
    const dialect = { request: id, reply: id };

    const ran = await runAtTerminal({ exercise: "uppercase", dialect }, typed);

    expect(ran).toMatchObject({ code: 1, errors: words });
  });

  it("says that the answer is no text", async () => {
    const dialect = { request: "ascii", reply: "ascii" };
    const port = await peer((socket) => socket.end(Uint8Array.of(0xff, 0x41)));

    const call = { exercise: "uppercase", dialect, port, input: "a" };
    const ran = await runAtTerminal(call);

    expect(ran).toMatchObject({
      code: 1,
      errors: "The answer is no text; as ascii it cannot be read: ff 41.\n",
    });
  });
});

describe("the client of divisors", () => {
  it.each([
    ["elements:<i", ["01000000", "0700", "0000"], "[1, 7]"],
    ["numbers:comma", ["312c", "37"], "[1, 7]"],
  ])("reads %s to the end of the connection", async (reply, parts, shown) => {
    const dialect = { request: "text", reply };
    const port = await peer((socket) => {
      socket.setNoDelay(true);
      for (const part of parts) socket.write(Buffer.from(part, "hex"));
      socket.end();
    });

    const call = { exercise: "divisors", dialect, port, input: "7" };

    expect(await runAtTerminal(call)).toMatchObject({
      output: `Divisors: ${shown}\n`,
    });
  });

  it("says that the answer is no list of numbers", async () => {
    const dialect = { request: "text", reply: "json" };
    const port = await peer((socket) => socket.end('["a"]'));

    const call = { exercise: "divisors", dialect, port, input: "7" };

    expect(await runAtTerminal(call)).toMatchObject({
      code: 1,
      errors:
        "The answer is no list of whole numbers; as json it cannot be read: 5b 22 61 22 5d.\n",
    });
  });
});

describe("every client", () => {
  it.each(["primes", "uppercase", "oracle", "divisors"])(
    "of %s says that nobody listens",
    async (exercise) => {
      const port = await deserted();

      const ran = await runAtTerminal({ exercise, port, input: "7" });

      expect(ran).toMatchObject({ code: 1, output: "" });
      expect(ran.errors).toMatch(
        /^Cannot connect to 127\.0\.0\.1, port \d+: .*\n$/,
      );
    },
  );

  it.each(["primes", "uppercase", "oracle", "divisors"])(
    "of %s says that the server closed without an answer",
    async (exercise) => {
      const port = await peer((socket) => socket.end());

      const ran = await runAtTerminal({ exercise, port, input: "7" });

      expect(ran).toEqual({
        code: 1,
        output: "",
        errors: "The server closed the connection without an answer.\n",
      });
    },
  );
});
