import { once } from "node:events";
import { type AddressInfo, type Server, connect, createServer } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  needsLinux,
  startSource,
  untilPrinted,
} from "../../programs/start-python.suite.ts";

describe("holdsConnection", () => {
  let server: Server;

  beforeEach(needsLinux);

  beforeEach(async () => {
    server = createServer();
    await new Promise<void>((resolve) => {
      server.listen({ host: "127.0.0.1", port: 0 }, resolve);
    });
  });

  afterEach(() => {
    server.close();
  });

  it("knows whether a client still has its connection to us", async () => {
    const { port } = addressOf(server);
    server.on("connection", (socket) => {
      socket.on("error", () => undefined);
      socket.resume();
    });
    const program = await startSource(
      "import socket",
      `connection = socket.create_connection(("127.0.0.1", ${port}))`,
      "print('connected')",
      "input()",
      "connection.close()",
      "print('closed')",
      "input()",
    );

    await untilPrinted(program, "connected");
    const before = await program.holdsConnection(port);
    program.feed("\n");
    await untilPrinted(program, "closed");
    const after = await program.holdsConnection(port);

    expect([before, after]).toEqual([true, false]);
  });

  it("is never mistaken about a server that is just about to accept", async () => {
    const program = await startSource(
      "import itertools, select, socket, time",
      "listener = socket.create_server(('127.0.0.1', 0))",
      "print(listener.getsockname()[1])",
      "for turn in itertools.count():",
      "    select.select([listener], [], [])",
      "    time.sleep(turn % 12 / 1000)",
      "    listener.accept()[0].recv(1)",
    );
    await untilPrinted(program, /\n/);
    const port = Number(program.stdout.text);

    const seen = new Set<boolean | null>();
    for (let round = 0; round < 60; round += 1) {
      const socket = connect({ host: "127.0.0.1", port });
      await once(socket, "connect");
      const own = socket.localPort ?? 0;
      // The server accepts in the middle of one of these looks, each round at another moment.
      for (let look = 0; look < 2; look += 1)
        seen.add(await program.holdsConnection(own));
      socket.end();
      await once(socket.resume(), "close");
    }

    expect([...seen]).toEqual([true]);
  });

  it("counts a connection that waits in the queue as held, and one that was left as not held", async () => {
    const program = await startSource(
      "import socket",
      "listener = socket.create_server(('127.0.0.1', 0))",
      "print(listener.getsockname()[1])",
      "input()",
      "accepted, _ = listener.accept()",
      "accepted.shutdown(socket.SHUT_WR)",
      "print('half')",
      "input()",
      "accepted.close()",
      "print('closed')",
      "input()",
    );
    await untilPrinted(program, /\n/);
    const port = Number(program.stdout.text);
    const socket = connect({ host: "127.0.0.1", port, allowHalfOpen: true });
    await once(socket, "connect");
    const isHeld = (): Promise<boolean | null> =>
      program.holdsConnection(socket.localPort ?? 0);

    const queued = await isHeld();
    program.feed("\n");
    await untilPrinted(program, "half");
    const halfClosed = await isHeld();
    program.feed("\n");
    await untilPrinted(program, "closed");
    const closed = await isHeld();
    socket.destroy();

    expect([queued, halfClosed, closed]).toEqual([true, true, false]);
  });

  it("counts a connection for which the queue has no room as held", async () => {
    const program = await startSource(
      "import socket",
      "listener = socket.create_server(('127.0.0.1', 0), backlog=0)",
      "print(listener.getsockname()[1])",
      "input()",
    );
    await untilPrinted(program, /\n/);
    const port = Number(program.stdout.text);
    const sockets = await Promise.all(
      Array.from({ length: 4 }, async () => {
        const socket = connect({ host: "127.0.0.1", port });
        // The kernel gives the port as soon as it begins to dial.
        await new Promise((resolve) => setImmediate(resolve));
        return socket;
      }),
    );

    const held = [];
    for (const { localPort } of sockets)
      held.push(await program.holdsConnection(localPort ?? 0));
    for (const socket of sockets) socket.destroy();

    expect(held).toEqual([true, true, true, true]);
  });
});

function addressOf(server: Server): AddressInfo {
  const address = server.address();
  if (address === null || typeof address === "string")
    throw new Error("the server does not listen");
  return address;
}
