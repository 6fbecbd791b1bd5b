import { once } from "node:events";
import { createServer } from "node:net";
import type { Server, Socket } from "node:net";
import type { Dialect, Ending } from "../../grader/core/profile.ts";
import { codecNamed } from "../../grader/wire/registry.ts";
import { answerRequests } from "./exchange/answer-requests.ts";

export interface ServeOptions {
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  readonly dialect: Dialect;
  readonly ending?: Ending;
  /** Takes one line, without its end. */
  readonly log: (line: string) => void;
}

export interface RunningServer {
  readonly port: number;
  /** Ends every connection; resolves when the port is free. */
  close(): Promise<void>;
}

const conversational: Ending = {
  requestEnds: "by-itself",
  replyEnds: "by-itself",
  exchanges: "many",
};

/** Serves many clients at once; the system's error if the port cannot be had. */
export async function servePrimes(
  options: ServeOptions,
): Promise<RunningServer> {
  const service = {
    request: codecNamed(options.dialect.request),
    reply: codecNamed(options.dialect.reply),
    ending: options.ending ?? conversational,
    log: options.log,
  };
  const sockets = new Set<Socket>();
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
    answerRequests(socket, service);
  });
  server.listen(options.port, options.host);
  await once(server, "listening");
  return { port: portOf(server), close: () => close(server, sockets) };
}

function portOf(server: Server): number {
  const address = server.address();
  return address !== null && typeof address === "object" ? address.port : 0;
}

async function close(
  server: Server,
  sockets: ReadonlySet<Socket>,
): Promise<void> {
  const closed = once(server, "close");
  server.close();
  for (const socket of sockets) socket.destroy();
  await closed;
}
