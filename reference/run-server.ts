import { once } from "node:events";
import { serve } from "./exchange/serve.ts";
import type { RunningServer, ServeOptions } from "./exchange/serve.ts";
import type { ReferenceCall } from "./reference-io.ts";
import type { ReferencePair } from "./reference-pair.ts";

/** Serves until it is told to end; resolves with the exit code. */
export async function runServer(
  { types, answersFrom }: ReferencePair,
  { host, port, dialect, io, signal, seed }: ReferenceCall,
): Promise<number> {
  const log = (line: string) => io.errors.write(`${line}\n`);
  const answer = answersFrom(seed);
  const server = await start({ host, port, dialect, types, answer, log });
  if (server === null) return 1;
  log(
    `Listening on ${host}:${server.port}, ${dialect.request} → ${dialect.reply}.`,
  );
  if (!signal.aborted) await once(signal, "abort");
  await server.close();
  log("Closed.");
  return 0;
}

/** `null` where the system does not give us the port. */
async function start(options: ServeOptions): Promise<RunningServer | null> {
  try {
    return await serve(options);
  } catch (error) {
    if (!(error instanceof Error) || !("syscall" in error)) throw error;
    const { host, port, log } = options;
    log(`Cannot listen on ${host}, port ${port}: ${error.message}.`);
    return null;
  }
}
