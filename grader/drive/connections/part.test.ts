import getPort from "get-port";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type Theatre,
  clientStage,
  events,
  host,
  openTheatre,
  portOf,
  printedIn,
  serverStage,
  stageFor,
  theConnection,
} from "../theatre.suite.ts";
import { Listener } from "./listener.ts";
import { closeAfter, part } from "./part.ts";
import { accept, dial } from "./reach.ts";

let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(async () => {
  await theatre.close();
});

describe("parting", () => {
  test("resets a server that closed first and let go", async () => {
    const stage = await serverStage(
      theatre,
      `
connection, _ = listening.accept()
connection.close()
listening.accept()
`,
    );
    const connection = theConnection(stage);
    await stage.wait(() => connection.isFinished);
    await stage.lookAround();

    await part(stage, connection);

    expect(events(stage.recorder.transcript).slice(1)).toMatchObject([
      { kind: "closed-by-program", how: "end" },
      { kind: "closed", how: "reset" },
    ]);
  });

  test("does not reset a server that still reads", async () => {
    const stage = await serverStage(
      theatre,
      `
connection, _ = listening.accept()
connection.shutdown(socket.SHUT_WR)
print(connection.recv(9), connection.recv(9))
`,
    );
    const connection = theConnection(stage);
    await stage.wait(() => connection.isFinished);
    await connection.send(Buffer.from("x"));

    await part(stage, connection);
    const end = await stage.wait(() => false);

    expect(end).toMatchObject({ kind: "ended", end: { code: 0 } });
    const { transcript } = stage.recorder;
    expect(printedIn(transcript)).toBe("b'x' b''\n");
    expect(transcript).toContainEqual(
      expect.objectContaining({ kind: "closed", how: "end" }),
    );
  });

  test("does not reset a server that waits for the client to close", async () => {
    const stage = await serverStage(
      theatre,
      `
connection, _ = listening.accept()
print(connection.recv(9))
`,
    );
    await part(stage, theConnection(stage));

    const end = await stage.wait(() => false);

    expect(end).toMatchObject({ kind: "ended", end: { code: 0 } });
    expect(printedIn(stage.recorder.transcript)).toBe("b''\n");
  });

  test("never resets a client, even one that closed first", async () => {
    const stage = await clientStage(theatre, "connected.close(); input()");
    await accept(stage, "a");
    const connection = theConnection(stage);
    await stage.lookAround();

    await part(stage, connection);

    expect(stage.recorder.transcript.at(-1)).toMatchObject({
      kind: "closed",
      how: "end",
    });
  });

  test("frees the port of a server that closed first, so that it starts again at once", async () => {
    const closesFirst = (port: number): string => `
import socket
listening = socket.socket()
listening.bind(("127.0.0.1", ${port}))
listening.listen(1)
while True:
    connection, _ = listening.accept()
    connection.close()
`;
    const port = await getPort({ host });
    for (let round = 0; round < 3; round += 1) {
      const program = await theatre.run(closesFirst(port));
      await expect(portOf(program)).resolves.toBe(port);
      const stage = stageFor(program);
      await dial(stage, "a", { host, port });
      const connection = theConnection(stage);
      await stage.wait(() => connection.isFinished);
      await part(stage, connection);
      await program.stop();
    }
  });
});

describe("a peer that played a server", () => {
  test.each([
    ["waits for it", "connected.recv(1)"],
    ["left first", "connected.close()"],
  ])("leaves its port free after a client that %s", async (_how, source) => {
    const stage = await clientStage(theatre, source);
    await accept(stage, "a");
    const port = theConnection(stage).ownPort;
    await stage.lookAround();

    await closeAfter(stage, stage.program);
    const next = await Listener.open([port]);

    expect(next.held).toEqual([]);
    await next.close();
  });
});
