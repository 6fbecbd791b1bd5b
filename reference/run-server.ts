import { once } from "node:events";
import type { Dialect } from "../grader/core/profile.ts";
import type { ReferenceProgram } from "./reference-io.ts";

interface ServeOptions {
  readonly host: string;
  readonly port: number;
  readonly dialect: Dialect;
  readonly log: (line: string) => void;
}

interface RunningServer {
  readonly port: number;
  close(): Promise<void>;
}

type Serve = (options: ServeOptions) => Promise<RunningServer>;

/** The program that serves until it is told to end. */
export function runServer(serve: Serve): ReferenceProgram {
  return async ({ host, port, dialect, io, signal }) => {
    const log = (line: string) => io.errors.write(`${line}\n`);
    const server = await start(serve, { host, port, dialect, log });
    if (server === null) return 1;
    log(
      `Listening on ${host}:${server.port}, ${dialect.request} → ${dialect.reply}.`,
    );
    if (!signal.aborted) await once(signal, "abort");
    await server.close();
    log("Closed.");
    return 0;
  };
}

/** `null` where the system does not give us the port. */
async function start(
  serve: Serve,
  options: ServeOptions,
): Promise<RunningServer | null> {
  try {
    return await serve(options);
  } catch (error) {
    if (!(error instanceof Error) || !("syscall" in error)) throw error;
    const { host, port, log } = options;
    log(`Cannot listen on ${host}, port ${port}: ${error.message}.`);
    return null;
  }
}
