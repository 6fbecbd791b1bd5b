import { randomBytes } from "node:crypto";
import type { Role } from "../grader/core/exercise/role.ts";
import type { Dialect } from "../grader/core/profile.ts";
import { pairOf } from "./pairs.ts";
import type { ReferenceCall, ReferenceIo } from "./reference-io.ts";
import type { ReferencePair } from "./reference-pair.ts";
import { runClient } from "./run-client.ts";
import { runServer } from "./run-server.ts";

/** What is left out takes its default. */
export interface ReferenceRun {
  readonly exercise: string;
  readonly role: Role;
  readonly host?: string | undefined;
  readonly port?: number | undefined;
  readonly dialect?: Dialect | undefined;
  /** What a client asks; typed at the keyboard when left out. */
  readonly input?: string | null | undefined;
  /** Repeats what a server draws; by chance when left out. */
  readonly seed?: string | undefined;
  readonly io: ReferenceIo;
  /** Ends a server, as SIGINT and SIGTERM do. */
  readonly signal?: AbortSignal | undefined;
}

const programs = { server: runServer, client: runClient } as const;

/** Runs the right program of an exercise; resolves with its exit code. A UsageError if there is no such exercise or codec. */
export async function runReference(run: ReferenceRun): Promise<number> {
  const pair = pairOf(run.exercise);
  const stopping = new AbortController();
  const stop = () => {
    stopping.abort();
  };
  // A server ends its connections first; a client that waits at the keyboard or for an answer ends at once.
  const signals = run.role === "server" ? (["SIGINT", "SIGTERM"] as const) : [];
  for (const signal of signals) process.once(signal, stop);
  run.signal?.addEventListener("abort", stop);
  if (run.signal?.aborted === true) stop();
  try {
    return await programs[run.role](pair, callOf(run, pair, stopping.signal));
  } finally {
    for (const signal of signals) process.off(signal, stop);
    run.signal?.removeEventListener("abort", stop);
  }
}

function callOf(
  run: ReferenceRun,
  pair: ReferencePair,
  signal: AbortSignal,
): ReferenceCall {
  return {
    host: run.host ?? "127.0.0.1",
    port: run.port ?? pair.port,
    dialect: run.dialect ?? pair.dialect,
    input: run.input ?? null,
    seed: run.seed ?? randomBytes(8).toString("hex"),
    io: run.io,
    signal,
  };
}
