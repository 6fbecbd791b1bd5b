import { once } from "node:events";
import { type Socket, connect, createServer } from "node:net";
import getPort from "get-port";
import { describe, expect, test } from "vitest";
import { until } from "../theatre.suite.ts";
import { Dialling } from "./dialling.ts";

describe("Dialling", () => {
  test("is decided by a connection", async () => {
    const port = await getPort();
    const server = createServer((socket) => socket.end());
    server.listen(port, "127.0.0.1");
    await once(server, "listening");
    const socket = connect(port, "127.0.0.1");
    let wakes = 0;
    const dialling = new Dialling(socket, () => (wakes += 1));
    expect(dialling.isDecided).toBe(false);

    await until(() => dialling.isDecided);

    expect(dialling.refusal).toBeNull();
    expect(wakes).toBe(1);
    socket.destroy();
    server.close();
  });

  test("is decided by a refusal, with its code", async () => {
    const port = await getPort();
    const socket = connect(port, "127.0.0.1");
    let wakes = 0;
    const dialling = new Dialling(socket, () => (wakes += 1));

    await until(() => dialling.isDecided);

    expect(dialling.refusal).toBe("ECONNREFUSED");
    expect(wakes).toBe(1);
  });

  test("outlives a server that resets before anybody looks", async () => {
    const server = createServer();
    const accepted = new Promise<Socket>((resolve) =>
      server.once("connection", resolve),
    );
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    const port = typeof address === "object" ? (address?.port ?? 0) : 0;
    const socket = connect(port, "127.0.0.1");
    const dialling = new Dialling(socket, () => undefined);
    await until(() => dialling.isDecided);

    const other = await accepted;
    other.resetAndDestroy();
    await until(() => socket.destroyed);

    expect(dialling.refusal).toBeNull();
    expect(socket.errored).toMatchObject({ code: "ECONNRESET" });
    server.close();
  });
});
