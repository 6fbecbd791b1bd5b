import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type Theatre,
  openTheatre,
  serverStage,
  theConnection,
} from "../theatre.suite.ts";

let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(async () => {
  await theatre.close();
});

/** A short segment waits for the acknowledgement of the one before, which we put off after some exchanges. */
const inTwoParts = `
connection, _ = listening.accept()
while connection.recv(1024):
    connection.sendall(b"7")
    connection.sendall(b"7\\n")
`;
const exchanges = 20;

describe("an answer in two parts", () => {
  test("has come as a whole when the program is said to wait for good", async () => {
    const stage = await serverStage(theatre, inTwoParts);
    const connection = theConnection(stage);
    const heard: string[] = [];

    for (let turn = 0; turn < exchanges; turn += 1) {
      await connection.send(Buffer.from("?"));
      const isWhole = (): boolean => connection.unread.includes(10);
      const end = await stage.wait(isWhole);
      heard.push(end.kind);
      connection.consume();
    }

    expect(heard).toEqual(Array.from({ length: exchanges }, () => "met"));
  });

  test("has come as a whole when the program has settled", async () => {
    const stage = await serverStage(theatre, inTwoParts);
    const connection = theConnection(stage);
    const heard: string[] = [];

    for (let turn = 0; turn < exchanges; turn += 1) {
      await connection.send(Buffer.from("?"));
      await stage.wait(() => connection.unread.length > 0);
      await stage.settle();
      heard.push(Buffer.from(connection.unread).toString());
      connection.consume();
    }

    expect(new Set(heard)).toEqual(new Set(["77\n"]));
  });
});

test("an answer that came before our next bytes acknowledges nothing that came after them", async () => {
  const stage = await serverStage(
    theatre,
    `
connection, _ = listening.accept()
while data := connection.recv(1):
    connection.sendall(data)
    connection.sendall(data)
`,
  );
  const connection = theConnection(stage);
  const heard: number[] = [];

  for (let turn = 0; turn < exchanges; turn += 1) {
    await connection.send(Buffer.from("a"));
    sleepWithoutReading(5);
    await connection.send(Buffer.from("b"), { isAmid: true });
    await stage.settle();
    heard.push(connection.unread.length);
    connection.consume();
  }

  expect(new Set(heard)).toEqual(new Set([4]));
});

/** What arrives meanwhile stays with the kernel. */
function sleepWithoutReading(forMs: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, forMs);
}

test("a program that says no more is not waited for", async () => {
  const stage = await serverStage(
    theatre,
    `
connection, _ = listening.accept()
while connection.recv(1024): connection.sendall(b"7")
`,
  );
  const connection = theConnection(stage);

  await connection.send(Buffer.from("?"));
  const end = await stage.wait(() => connection.unread.length > 1);

  expect(end).toEqual({
    kind: "stalled",
    stall: { kind: "blocked", in: "receive" },
  });
});
