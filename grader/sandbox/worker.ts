import { type ChildProcess, spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { GraderFault } from "../core/errors.ts";
import { ownerName, ownerVariable } from "./home/owner.ts";
import { type LaneKind, namespaceCommand } from "./lane-kind.ts";
import { startFault } from "./machine/start-fault.ts";
import { laneNumberVariable } from "./student.ts";
import { endLane, endLaneNow, endProcessNow } from "./room/end-lane.ts";

/** A worker that runs alone in a lane, or on the machine's own network, reached through a pipe that it inherited: there is no port to knock at. */
export interface Worker {
  send(message: object): void;
  /** The next message of the worker, or `null` when it has ended. */
  next(): Promise<unknown>;
  /** The end of what it wrote to stderr, once it has ended. */
  lastWords(): Promise<string>;
  /** How it ended, such as `SIGKILL` or `exit code 1`. */
  ended(): string;
  /** Ends the worker and everything in its lane. */
  end(): Promise<void>;
}

export interface WorkerSetting {
  readonly kind: LaneKind;
  /** Absolute path of the worker's script. */
  readonly script: string;
  /** The lane's temporary folder. */
  readonly home: string;
}

/**
 * Starts a worker in a lane. Throws `GraderFault`: `no-lane` with the machine's own words if it gives none, `internal`
 * if our own worker died in it.
 */
export async function startWorker(setting: WorkerSetting): Promise<Worker> {
  const child = spawnIn(setting);
  guard(child, setting.kind);
  const isOnHost = setting.kind.network === "host";
  const wasInLane = isOnHost ? () => true : hasSaidAnything(child.stdio[4]);
  const worker = workerOn(child, setting.kind);
  if ((await worker.next()) !== null) return worker;
  const said = await worker.lastWords();
  const failure = { wasInLane: wasInLane(), said, end: endOf(child) };
  throw new GraderFault(startFault(failure));
}

/**
 * The last thing to be done before the worker: whoever gets as far as this has the lane. It is told on a descriptor of
 * its own, which the worker does not inherit.
 */
const announceLane = 'echo here >&4 && exec "$@" 4>&-';

function spawnIn({ kind, script, home }: WorkerSetting): ChildProcess {
  const [file = "", ...words] = commandOf(kind, (maker) => [
    ...[process.execPath, script, home, maker],
  ]);
  const own = {
    // The language that the machine's words are recognised in, see `laneRemedy`.
    ...(kind.network === "host" ? {} : { LC_ALL: "C" }),
    [laneNumberVariable]: String(randomInt(2 ** 30)),
    [ownerVariable]: ownerName(),
  };
  return spawn(file, words, {
    stdio: ["ignore", "ignore", "pipe", "ipc", "pipe"],
    env: { ...workerEnvironment(), ...own },
  });
}

/** The certificates that this variable names take Node longer to read than all else at its start; a lane calls nobody. */
export function workerEnvironment(): NodeJS.ProcessEnv {
  const { NODE_EXTRA_CA_CERTS: _, ...environment } = process.env;
  return environment;
}

function commandOf(
  kind: LaneKind,
  workerMadeBy: (maker: "root" | "user" | "host") => readonly string[],
): readonly string[] {
  if (kind.network === "host") return workerMadeBy("host");
  const worker = workerMadeBy(kind.madeBy);
  return namespaceCommand(kind, ["sh", "-c", announceLane, "sh", ...worker]);
}

function hasSaidAnything(stream: ChildProcess["stdio"][4]): () => boolean {
  let hasSaid = false;
  stream?.on("data", () => {
    hasSaid = true;
  });
  return () => hasSaid;
}

function endOf({ exitCode, signalCode }: ChildProcess): string {
  return signalCode ?? `exit code ${exitCode ?? "unknown"}`;
}

function workerOn(child: ChildProcess, kind: LaneKind): Worker {
  const inbox = new Inbox();
  const lastWords = lastWordsOf(child);
  const over = new Promise<void>((resolve) => {
    const end = (): void => {
      inbox.close();
      resolve();
    };
    child.once("exit", end);
    child.on("error", end);
  });
  child.on("message", (message: unknown) => {
    inbox.put(message);
  });
  return {
    send: (message) => child.send(message),
    next: () => inbox.next(),
    lastWords: () => lastWords,
    ended: () => endOf(child),
    end: () => endWith(child, kind, over),
  };
}

/** Workers that still run: a grader that leaves waits for their end before it removes their folders. */
const running = new Map<ChildProcess, LaneKind>();

function endAllNow(): void {
  for (const [child, { network }] of running)
    if (network === "namespace") endLaneNow(child);
    else endProcessNow(child);
}

function guard(child: ChildProcess, kind: LaneKind): void {
  if (!process.listeners("exit").includes(endAllNow))
    process.prependListener("exit", endAllNow);
  running.set(child, kind);
  child.once("exit", () => running.delete(child));
}

/** In a lane all goes with its first process; elsewhere the worker itself ends its programs when it is left alone. */
async function endWith(
  child: ChildProcess,
  { network }: LaneKind,
  over: Promise<void>,
): Promise<void> {
  if (network === "namespace") endLane(child);
  else if (child.connected) child.disconnect();
  await over;
}

/** Messages in their order, for one reader that may come before or after them. */
class Inbox {
  readonly #messages: unknown[] = [];
  readonly #readers: ((message: unknown) => void)[] = [];
  #isClosed = false;

  put(message: unknown): void {
    const reader = this.#readers.shift();
    if (reader === undefined) this.#messages.push(message);
    else reader(message);
  }

  /** `null` once there is nothing left and nothing more will come. */
  next(): Promise<unknown> {
    if (this.#messages.length > 0)
      return Promise.resolve(this.#messages.shift());
    if (this.#isClosed) return Promise.resolve(null);
    return new Promise((resolve) => this.#readers.push(resolve));
  }

  close(): void {
    this.#isClosed = true;
    for (const reader of this.#readers.splice(0)) reader(null);
  }
}

const mostWordsInCharacters = 2000;

function lastWordsOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    let text = "";
    child.stderr?.on("data", (chunk: Buffer) => {
      text = (text + chunk.toString("utf8")).slice(-mostWordsInCharacters);
    });
    child.on("error", (error) => {
      resolve(error.message);
    });
    child.once("close", () => {
      resolve(text.trim());
    });
  });
}
