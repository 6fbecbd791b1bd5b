import { once } from "node:events";
import { type AddressInfo, type Socket, connect, createServer } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import type { Fact } from "../../core/transcript.ts";
import { until } from "../theatre.suite.ts";
import { Connection } from "./connection.ts";

/** A real connection: the peer's end, the other end, and what the peer wrote down. */
interface Wire {
  readonly connection: Connection;
  readonly other: Socket;
  readonly facts: readonly Fact[];
  readonly wakes: () => number;
}

const open: Socket[] = [];

afterEach(() => {
  for (const socket of open.splice(0)) socket.destroy();
});

async function sockets(): Promise<readonly [own: Socket, other: Socket]> {
  const server = createServer({ allowHalfOpen: true });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const arrival = new Promise<Socket>((resolve) => {
    server.once("connection", resolve);
  });
  const own = connect({ port: portOf(server.address()), allowHalfOpen: true });
  await once(own, "connect");
  const other = await arrival;
  other.on("error", () => undefined);
  server.close();
  open.push(own, other);
  return [own, other];
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === "object" ? (address?.port ?? 0) : 0;
}

function nextData(socket: Socket): Promise<Buffer> {
  return new Promise((resolve) => socket.once("data", resolve));
}

async function wire(): Promise<Wire> {
  const [own, other] = await sockets();
  return { other, ...onto(own) };
}

function onto(socket: Socket) {
  const facts: Fact[] = [];
  let wakes = 0;
  const connection = new Connection(socket, {
    name: "a",
    record: (fact) => facts.push(fact),
    wake: () => (wakes += 1),
  });
  return { connection, facts, wakes: () => wakes };
}

describe("what arrives", () => {
  test("is written down in hex, kept unread, and wakes who waits", async () => {
    const { connection, other, facts, wakes } = await wire();

    other.write(Buffer.from("0aff", "hex"));
    await until(() => connection.unread.length === 2);

    expect(facts).toEqual([{ kind: "received", on: "a", hex: "0aff" }]);
    expect(Buffer.from(connection.unread).toString("hex")).toBe("0aff");
    expect(wakes()).toBe(1);
  });

  test("is consumed as far as asked, or all of it", async () => {
    const { connection, other } = await wire();
    other.write(Buffer.from("010203", "hex"));
    await until(() => connection.unread.length === 3);

    connection.consume(1);
    expect([...connection.unread]).toEqual([2, 3]);
    connection.consume();
    expect(connection.unread).toHaveLength(0);
  });

  test("beyond the cap is a flood, noted once, and read no further", async () => {
    const { connection, other, facts } = await wire();
    const limitInBytes = 256 * 1024;

    other.write(Buffer.alloc(8 * limitInBytes));
    await until(() => connection.isFlooded);

    expect(connection.isFinished).toBe(true);
    expect(facts.at(-1)).toEqual({ kind: "flooded", on: "a", limitInBytes });
    expect(facts.filter(({ kind }) => kind === "flooded")).toHaveLength(1);
    expect(connection.unread.length).toBeGreaterThan(limitInBytes);
    expect(connection.unread.length).toBeLessThan(2 * limitInBytes);
  });

  test("at the cap is no flood", async () => {
    const { connection, other } = await wire();

    other.write(Buffer.alloc(256 * 1024));
    await until(() => connection.unread.length === 256 * 1024);

    expect(connection.isFlooded).toBe(false);
    expect(connection.isFinished).toBe(false);
  });
});

describe("what is sent", () => {
  test("arrives, and is written down", async () => {
    const { connection, other, facts } = await wire();

    await connection.send(Buffer.from("4d00", "hex"));
    const bytes = await nextData(other);

    expect(bytes).toEqual(Buffer.from("4d00", "hex"));
    expect(facts).toEqual([{ kind: "sent", on: "a", hex: "4d00" }]);
    expect(connection.hasSent).toBe(true);
  });

  test("after our side has ended is neither sent nor written down", async () => {
    const { connection, facts } = await wire();

    connection.halfClose();
    await connection.send(Buffer.from("4d00", "hex"));

    expect(facts).toEqual([{ kind: "half-closed", on: "a" }]);
    expect(connection.hasSent).toBe(false);
  });
});

describe("the end of our side", () => {
  test("by halves is noted once, and what follows still arrives", async () => {
    const { connection, other, facts } = await wire();

    connection.halfClose();
    connection.halfClose();
    other.resume();
    await once(other, "end");
    other.write("x");
    await until(() => connection.unread.length === 1);

    expect(facts).toEqual([
      { kind: "half-closed", on: "a" },
      { kind: "received", on: "a", hex: "78" },
    ]);
    expect(connection.isFinished).toBe(false);
  });

  test("reaches the program as an end, once, and what follows is not written down", async () => {
    const { connection, other, facts } = await wire();

    connection.end();
    connection.end();
    connection.reset();
    other.resume();
    await once(other, "end");
    other.end("x");
    await until(() => connection.closedByProgram === "end");

    expect(facts).toEqual([{ kind: "closed", on: "a", how: "end" }]);
    expect(connection.isFinished).toBe(true);
  });

  test("by a reset reaches the program as one", async () => {
    const { connection, other, facts } = await wire();

    connection.reset();
    const failed = new Promise((resolve) => other.once("error", resolve));
    other.resume();

    await expect(failed).resolves.toMatchObject({ code: "ECONNRESET" });
    expect(facts).toEqual([{ kind: "closed", on: "a", how: "reset" }]);
  });

  test("is over for good once the other side has ended too", async () => {
    const { connection, other } = await wire();
    let isGone = false;

    connection.end();
    const gone = connection.gone().then(() => (isGone = true));
    other.resume();
    await once(other, "end");
    expect(isGone).toBe(false);
    other.end();
    await gone;

    await expect(connection.gone()).resolves.toBeUndefined();
  });
});

describe("the end of the program's side", () => {
  test.each([
    ["end", (other: Socket) => other.end()],
    ["reset", (other: Socket) => other.resetAndDestroy()],
  ] as const)("is noted as %s", async (how, finish) => {
    const { connection, other, facts, wakes } = await wire();

    finish(other);
    await until(() => connection.closedByProgram !== null);

    expect(connection.closedByProgram).toBe(how);
    expect(connection.isFinished).toBe(true);
    expect(facts).toEqual([{ kind: "closed-by-program", on: "a", how }]);
    expect(wakes()).toBe(1);
  });

  test("comes after the bytes before it", async () => {
    const { connection, other, facts } = await wire();

    other.end("x");
    await until(() => connection.isFinished);

    expect(facts.map(({ kind }) => kind)).toEqual([
      "received",
      "closed-by-program",
    ]);
  });

  test("leaves us free to say more", async () => {
    const { connection, other, facts } = await wire();
    other.end();
    await until(() => connection.isFinished);

    await connection.send(Buffer.from("x"));
    const bytes = await nextData(other);

    expect(bytes.toString()).toBe("x");
    expect(facts.at(-1)).toEqual({ kind: "sent", on: "a", hex: "78" });
  });

  test("is noted although it came before anybody looked", async () => {
    const [own, other] = await sockets();
    other.end();
    await once(own, "end");

    const { connection, facts } = onto(own);

    expect(connection.closedByProgram).toBe("end");
    expect(facts).toEqual([{ kind: "closed-by-program", on: "a", how: "end" }]);
  });

  test("is noted although the reset came before anybody looked", async () => {
    const [own, other] = await sockets();
    own.on("error", () => undefined);
    other.resetAndDestroy();
    await until(() => own.destroyed);

    const { connection, facts } = onto(own);

    expect(connection.closedByProgram).toBe("reset");
    expect(facts).toEqual([
      { kind: "closed-by-program", on: "a", how: "reset" },
    ]);
  });
});
