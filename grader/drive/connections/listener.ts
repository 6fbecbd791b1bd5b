import { type Server, type Socket, createServer } from "node:net";
import type { Network } from "../../core/network.ts";

/** A connection that a client made, and the port that it chose. */
export interface Arrival {
  readonly socket: Socket;
  readonly port: number;
}

type Reach = Network["reach"];

/** The peer's ear when it plays a server: listens on several ports at once. */
export class Listener {
  readonly #servers: readonly Server[];
  readonly #arrivals: Arrival[] = [];
  /** Ports that somebody else holds. */
  readonly held: readonly number[];
  onArrival: () => void = () => undefined;

  private constructor(opened: readonly Opened[]) {
    this.#servers = opened.flatMap(({ servers }) => servers);
    this.held = opened.filter(({ isHeld }) => isHeld).map(({ port }) => port);
    for (const { servers, port } of opened)
      for (const server of servers)
        server.on("connection", (socket) => {
          // A client may reset before anybody takes it; the connection that is made of the socket sees that it did.
          socket.on("error", () => undefined);
          this.#arrivals.push({ socket, port });
          this.onArrival();
        });
  }

  static async open(
    ports: readonly number[],
    reach: Reach = "loopback",
  ): Promise<Listener> {
    const opened = ports.map((port) => openPort(port, hosts[reach]));
    return new Listener(await Promise.all(opened));
  }

  /** The next connection that nobody has taken yet. */
  take(): Arrival | null {
    return this.#arrivals.shift() ?? null;
  }

  get hasArrival(): boolean {
    return this.#arrivals.length > 0;
  }

  /** Forgets the connections that nobody has taken. */
  turnAway(): void {
    for (const { socket } of this.#arrivals.splice(0)) socket.resetAndDestroy();
  }

  /** Resolves when nobody can connect any more. */
  async close(): Promise<void> {
    this.turnAway();
    await Promise.all(this.#servers.map(closed));
  }
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    // Its connections may go on: only the ear is closed.
    server.close();
    setImmediate(resolve);
  });
}

interface Opened {
  readonly port: number;
  readonly servers: readonly Server[];
  readonly isHeld: boolean;
}

/** `localhost` may be an address of either family, so a client finds us in both. */
const hosts: Readonly<Record<Reach, readonly string[]>> = {
  loopback: ["127.0.0.1", "::1"],
  everywhere: ["0.0.0.0", "::"],
};

async function openPort(
  port: number,
  hosts: readonly string[],
): Promise<Opened> {
  const outcomes = await Promise.all(hosts.map((host) => tryPort(host, port)));
  return {
    port,
    servers: outcomes.filter((outcome) => typeof outcome !== "string"),
    isHeld: outcomes.includes("EADDRINUSE"),
  };
}

/** A listening server, or the code of the error; a machine without IPv6 says `EADDRNOTAVAIL`. */
function tryPort(host: string, port: number): Promise<Server | string> {
  return new Promise((resolve) => {
    const server = createServer({ allowHalfOpen: true });
    server.once("error", (error: NodeJS.ErrnoException) => {
      resolve(error.code ?? "unknown");
    });
    server.listen({ host, port, ipv6Only: true, backlog: 64 }, () => {
      server.removeAllListeners("error");
      resolve(server);
    });
  });
}
