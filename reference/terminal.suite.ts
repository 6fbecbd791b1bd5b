import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo, Server, Socket } from "node:net";
import { PassThrough, Readable } from "node:stream";
import { afterAll } from "vitest";
import { runReference } from "./run.ts";
import type { ReferenceRun } from "./run.ts";

const peers: Server[] = [];
const stops: (() => Promise<unknown>)[] = [];

/** Ends the servers that a file's tests have started; not before the last, for they may run at the same time. */
export function endServersAfterwards(): void {
  afterAll(async () => {
    for (const peer of peers.splice(0)) peer.close();
    await Promise.all(stops.splice(0).map((stop) => stop()));
  });
}

/** A server that treats its client as it is told; resolves with its port. */
export async function peer(treat: (socket: Socket) => void): Promise<number> {
  const server = createServer({ allowHalfOpen: true }, treat);
  peers.push(server);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return portOf(server.address());
}

/** A port on which nobody listens. */
export async function deserted(): Promise<number> {
  const port = await peer(() => undefined);
  peers.pop()?.close();
  return port;
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === "object" ? (address?.port ?? 0) : 0;
}

type Given = Partial<ReferenceRun> & Pick<ReferenceRun, "exercise">;

/** What a program showed and said, after it has ended; a client, if no role is given. */
export async function runAtTerminal(given: Given, typed = "") {
  const output = new PassThrough();
  const errors = new PassThrough();
  const io = { keyboard: Readable.from([typed]), output, errors };
  const code = await runReference({ role: "client", io, ...given });
  return {
    code,
    output: String(output.read() ?? ""),
    errors: String(errors.read() ?? ""),
  };
}

/** A server on a free port; resolves with the port when it listens, and ends with the file. */
export async function runServer(given: Given): Promise<number> {
  const stopping = new AbortController();
  const errors = new PassThrough();
  const output = new PassThrough();
  const io = { keyboard: Readable.from([]), output, errors };
  const { signal } = stopping;
  const ended = runReference({ role: "server", port: 0, io, signal, ...given });
  stops.push(() => {
    stopping.abort();
    return ended;
  });
  await once(errors, "readable");
  const port = /Listening on [^:]+:(?<port>\d+),/.exec(String(errors.read()));
  return Number(port?.groups?.["port"]);
}
