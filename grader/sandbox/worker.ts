import { type ChildProcess, spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { GraderFault } from "../core/errors.ts";
import { type LaneKind, namespaceCommand } from "./lane-kind.ts";
import { laneNumberVariable } from "./student.ts";

/** A worker that runs alone in a lane, reached through a pipe that it inherited: there is no port to knock at. */
export interface Worker {
  send(message: object): void;
  /** The next message of the worker, or `null` when it has ended. */
  next(): Promise<unknown>;
  /** Ends the worker and everything in its lane. */
  end(): Promise<void>;
}

export interface WorkerSetting {
  readonly kind: Extract<LaneKind, { network: "namespace" }>;
  /** Absolute path of the worker's script. */
  readonly script: string;
  /** The lane's temporary folder. */
  readonly home: string;
}

/** Starts a worker in a lane. Throws `GraderFault` with the machine's own words if it cannot have one. */
export async function startWorker(setting: WorkerSetting): Promise<Worker> {
  const [file = "", ...words] = namespaceCommand(setting.kind, [
    process.execPath,
    setting.script,
    setting.home,
    setting.kind.madeBy,
  ]);
  const child = spawn(file, words, {
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    env: { ...process.env, [laneNumberVariable]: String(randomInt(2 ** 30)) },
  });
  const worker = workerOn(child);
  const complaint = complaintOf(child);
  if ((await worker.next()) !== null) return worker;
  const said = await complaint;
  throw new GraderFault({ kind: "no-lane", detail: said.trim() });
}

function workerOn(child: ChildProcess): Worker {
  const inbox = new Inbox();
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
    end: () => {
      child.kill("SIGKILL");
      return over;
    },
  };
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

function complaintOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    let text = "";
    child.stderr?.on("data", (chunk: Buffer) => {
      text += chunk.toString("utf8");
    });
    child.on("error", (error) => {
      resolve(error.message);
    });
    child.once("close", () => {
      resolve(text);
    });
  });
}
