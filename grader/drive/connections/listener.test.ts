import { once } from "node:events";
import { type Socket, connect, createServer } from "node:net";
import { networkInterfaces } from "node:os";
import getPort from "get-port";
import { afterEach, describe, expect, test } from "vitest";
import { until } from "../theatre.suite.ts";
import { Listener } from "./listener.ts";

const clients: Socket[] = [];
const listeners: Listener[] = [];

afterEach(async () => {
  for (const client of clients.splice(0)) client.destroy();
  for (const listener of listeners.splice(0)) await listener.close();
});

async function listenOn(...ports: readonly number[]): Promise<Listener> {
  const listener = await Listener.open(ports);
  listeners.push(listener);
  return listener;
}

async function dial(port: number, host = "127.0.0.1"): Promise<Socket> {
  const client = connect(port, host);
  clients.push(client);
  client.on("error", () => undefined);
  await once(client, "connect");
  return client;
}

/** A port that nobody has. */
function freePort(): Promise<number> {
  return getPort({ host: "127.0.0.1" });
}

const hasIpv6 = Object.values(networkInterfaces()).some((addresses) =>
  addresses?.some(({ address }) => address === "::1"),
);

describe("a listener", () => {
  test("hears on two ports, and gives connections in their order", async () => {
    const [one, two] = [await freePort(), await freePort()];
    const listener = await listenOn(one, two);
    let arrivals = 0;
    listener.onArrival = () => (arrivals += 1);

    for (const [index, port] of [two, one, two].entries()) {
      await dial(port);
      await until(() => arrivals === index + 1);
    }

    expect(listener.held).toEqual([]);
    const ports = [1, 2, 3].map(() => listener.take()?.port);
    expect(ports).toEqual([two, one, two]);
    expect(listener.take()).toBeNull();
    expect(listener.hasArrival).toBe(false);
  });

  test.runIf(hasIpv6)("is found at either address of localhost", async () => {
    const port = await freePort();
    const listener = await listenOn(port);

    await dial(port, "::1");
    await until(() => listener.hasArrival);
    listener.take();
    await dial(port, "127.0.0.1");
    await until(() => listener.hasArrival);

    expect(listener.take()?.port).toBe(port);
  });

  test("says which of its ports somebody else holds", async () => {
    const other = createServer();
    other.listen(0, "127.0.0.1");
    await once(other, "listening");
    const address = other.address();
    const held = typeof address === "object" ? (address?.port ?? 0) : 0;
    const free = await freePort();

    const listener = await listenOn(free, held);
    await dial(free);
    await until(() => listener.hasArrival);

    expect(listener.held).toEqual([held]);
    other.close();
  });

  test("refuses once it is closed, and lets go of who was not taken", async () => {
    const port = await freePort();
    const listener = await listenOn(port);
    const client = await dial(port);
    client.resume();
    await until(() => listener.hasArrival);

    await listener.close();
    await until(() => client.closed);
    const late = connect(port, "127.0.0.1");
    late.on("error", () => undefined);
    await until(() => late.destroyed);

    expect(late.errored).toMatchObject({ code: "ECONNREFUSED" });
  });

  test("outlives a client that resets before it is taken", async () => {
    const port = await freePort();
    const listener = await listenOn(port);
    const client = await dial(port);
    await until(() => listener.hasArrival);

    client.resetAndDestroy();
    const socket = listener.take()?.socket;
    await until(() => socket?.destroyed === true);

    expect(socket?.errored).toMatchObject({ code: "ECONNRESET" });
  });
});
