import { once } from "node:events";
import { createServer } from "node:net";
import type { Server, Socket } from "node:net";
import type { Model } from "../../grader/core/exercise/exercise.ts";
import type { Dialect, Ending } from "../../grader/core/profile.ts";
import { codecNamed } from "../../grader/wire/registry.ts";
import { answerRequests } from "./answer-requests.ts";
import type { Service } from "./answer-requests.ts";
import { endingOf } from "./ending-of.ts";
import type { MessageTypes } from "./value-kinds.ts";

export interface ServeOptions {
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  readonly dialect: Dialect;
  readonly types: MessageTypes;
  /** What follows from the dialect, if left out. */
  readonly ending?: Ending;
  readonly answer: Model;
  /** Takes one line, without its end. */
  readonly log: (line: string) => void;
}

export interface RunningServer {
  readonly port: number;
  /** Ends every connection; resolves when the port is free. */
  close(): Promise<void>;
}

/** Serves many clients at once; the system's error if the port cannot be had. */
export async function serve(options: ServeOptions): Promise<RunningServer> {
  const service = serviceOf(options);
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

function serviceOf(options: ServeOptions): Service {
  const { dialect, types, answer, log } = options;
  const reply = codecNamed(dialect.reply);
  return {
    request: { codec: codecNamed(dialect.request), type: types.request },
    reply,
    ending: options.ending ?? endingOf(reply, types),
    answer,
    log,
  };
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
