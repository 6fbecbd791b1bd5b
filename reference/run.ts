import { UsageError } from "../grader/core/errors.ts";
import type { Role } from "../grader/core/exercise/exercise.ts";
import type { Dialect } from "../grader/core/profile.ts";
import { askTyped } from "./primes/ask-typed.ts";
import { servePrimes } from "./primes/server.ts";
import { runClient } from "./run-client.ts";
import { runServer } from "./run-server.ts";
import type { ReferenceIo } from "./reference-io.ts";

const programs = {
  primes: {
    server: runServer(servePrimes),
    client: runClient("N = ", askTyped),
  },
} as const;

/** The port of the lecture's example. */
const defaultPort = 12000;

/** 64 bits hold every X for N up to about 3 000 million. */
const defaultDialect: Dialect = {
  request: "struct:<q",
  reply: "struct:<q",
};

/** What is left out takes its default. */
export interface ReferenceRun {
  readonly exercise: string;
  readonly role: Role;
  readonly host?: string | undefined;
  readonly port?: number | undefined;
  readonly dialect?: Dialect | undefined;
  /** What a client asks; typed at the keyboard when left out. */
  readonly input?: string | null | undefined;
  readonly io: ReferenceIo;
  /** Ends a server, as SIGINT and SIGTERM do. */
  readonly signal?: AbortSignal | undefined;
}

/** Runs the right program of an exercise; resolves with its exit code. A UsageError if there is no such exercise or codec. */
export async function runReference(run: ReferenceRun): Promise<number> {
  const program = programOf(run);
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
    return await program({
      host: run.host ?? "127.0.0.1",
      port: run.port ?? defaultPort,
      dialect: run.dialect ?? defaultDialect,
      input: run.input ?? null,
      io: run.io,
      signal: stopping.signal,
    });
  } finally {
    for (const signal of signals) process.off(signal, stop);
    run.signal?.removeEventListener("abort", stop);
  }
}

function programOf({ exercise, role }: ReferenceRun) {
  const found = Object.entries(programs).find(([id]) => id === exercise);
  if (found !== undefined) return found[1][role];
  const known = Object.keys(programs);
  throw new UsageError(
    `There is no reference for "${exercise}"; there is one for ${known.join(", ")}.`,
    { kind: "unknown-exercise", id: exercise, known },
  );
}
