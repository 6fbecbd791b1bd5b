import { GraderFault } from "../core/errors.ts";
import type {
  ListeningPort,
  ProgramHandle,
  Sample,
  WaitEnd,
} from "../core/program-handle.ts";
import { machine } from "./inspect/machine.ts";
import {
  patienceToListen,
  waitForListening,
} from "./wait/wait-for-listening.ts";

/** A server that listens, or one that never did. */
export type ServerStart =
  | {
      readonly kind: "listening";
      readonly program: ProgramHandle;
      readonly at: ListeningPort;
    }
  | {
      readonly kind: "failed";
      readonly program: ProgramHandle;
      readonly end: Exclude<WaitEnd, { kind: "met" }>;
    };

type FailedStart = Extract<ServerStart, { kind: "failed" }>;

export interface Keeping {
  readonly start: () => Promise<ProgramHandle>;
  /** Sees what a started server does until it listens; `true` says that it was told something. */
  readonly whileStarting?: (sample: Sample) => boolean;
  /** Learns from a start that failed; `true`: it is worth another one. */
  readonly learn?: (failed: FailedStart) => boolean;
  /** Ports that the source names; looked at only when the server finds its port taken. */
  readonly likelyPorts: readonly number[];
  /** Whether others have ports on its network, too. */
  readonly isShared?: boolean;
}

/** The kernel keeps a closed connection's port for a minute (`TCP_TIMEWAIT_LEN`, `include/net/tcp.h`). */
const lingeringMs = 65_000;
const lookAgainMs = 200;

/** A server that finds its port taken once more has taken it itself. */
const mostTries = 3;

/** Keeps a server for several cases: a healthy one is used again, any other is started afresh. */
export class ServerKeeper {
  readonly #keeping: Keeping;
  #current: ServerStart | null = null;
  #starts = 0;
  #lastPort: number | null = null;
  #hasListened = false;

  constructor(keeping: Keeping) {
    this.#keeping = keeping;
  }

  get starts(): number {
    return this.#starts;
  }

  /** A server that listens and waits; the running one, if it is fit. */
  async fit(): Promise<ServerStart> {
    const current = this.#current;
    if (current?.kind === "listening" && (await isFit(current))) return current;
    return this.fresh();
  }

  /**
   * A server that nobody has talked to, on a port that nobody has used of late. Throws `GraderFault` when somebody else
   * holds it.
   */
  async fresh(): Promise<ServerStart> {
    let start = await this.again();
    for (let tries = 1; tries < mostTries; tries += 1) {
      if (!(await this.#foundPortTaken(start))) break;
      start = await this.again();
    }
    return start;
  }

  /** Starts the server again as a person would: it finds its port as it left it. */
  async again(): Promise<ServerStart> {
    for (;;) {
      await this.stop();
      this.#starts += 1;
      const start = await startOnce(this.#keeping);
      this.#current = start;
      this.#hasListened ||= start.kind === "listening";
      if (start.kind === "listening") this.#lastPort = start.at.port;
      if (start.kind === "listening" || !this.#learn(start)) return start;
    }
  }

  /** One that has listened knows all that it needs, and one that finds its port taken lacks nothing else. */
  #learn(failed: FailedStart): boolean {
    if (this.#hasListened || complainsOfPort(failed.program)) return false;
    return this.#keeping.learn?.(failed) === true;
  }

  async stop(): Promise<void> {
    const current = this.#current;
    this.#current = null;
    await current?.program.stop();
  }

  /**
   * Whether the start failed for a port that nobody holds: what lingered of earlier connections is ours, and is waited
   * for.
   */
  async #foundPortTaken(start: ServerStart): Promise<boolean> {
    if (start.kind === "listening" || !complainsOfPort(start.program))
      return false;
    const { likelyPorts, isShared } = this.#keeping;
    const own = this.#lastPort === null ? [] : [this.#lastPort];
    const waits: boolean[] = [];
    for (const port of [...likelyPorts, ...own]) waits.push(await freed(port));
    if (isShared !== true || waits.includes(true)) return true;
    // Somebody has a port that we do not know: whoever it is, it is not the student.
    throw new GraderFault({ kind: "port-held", port: 0, holder: null });
  }
}

async function startOnce({
  start,
  whileStarting,
}: Keeping): Promise<ServerStart> {
  const program = await start();
  const listening = await waitForListening(
    program,
    patienceToListen,
    (sample) => whileStarting?.(sample) === true,
  );
  if (listening.kind !== "listening")
    return { kind: "failed", program, end: listening };
  const [at] = listening.ports;
  if (at === undefined) throw new Error("a server listens on no port");
  return { kind: "listening", program, at };
}

/** Runs, still listens, and is not in the middle of something. */
async function isFit(server: {
  readonly program: ProgramHandle;
  readonly at: ListeningPort;
}): Promise<boolean> {
  const patience = { processorLimitMs: 100, sleepLimitMs: 20 };
  const end = await server.program.waitUntil({ isMet: () => false, patience });
  if (end.kind !== "stalled" || end.stall.kind === "processor-time")
    return false;
  const ports = await server.program.listeningPorts();
  return ports.some(({ port }) => port === server.at.port);
}

/** The error's name in Python, its number on Linux, macOS and Windows. */
function complainsOfPort(program: ProgramHandle): boolean {
  return /address already in use|EADDRINUSE|Errno (98|48)\b|WinError 10048/i.test(
    program.stderr.text + program.stdout.text,
  );
}

/** Waits until the kernel has let go of a port; whether it had to. Throws `GraderFault` if somebody holds it. */
async function freed(port: number): Promise<boolean> {
  for (let waitedMs = 0; waitedMs < lingeringMs; waitedMs += lookAgainMs) {
    const use = await machine.portUse(port);
    if (use.kind === "free") return waitedMs > 0;
    if (use.kind === "held")
      throw new GraderFault({ kind: "port-held", port, holder: use.holder });
    await new Promise((resolve) => setTimeout(resolve, lookAgainMs));
  }
  return true;
}
