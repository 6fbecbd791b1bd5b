import { rm } from "node:fs/promises";
import { type Server, connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { GraderFault } from "../core/errors.ts";

const lookAgainMs = 100;
/** Longer than all gradings that may stand in line before one. */
const patienceMs = 3_600_000;

/** What of the machine's network a submission is going to use. */
export interface PortUse {
  readonly ports: readonly number[];
  /** Whether it uses no others, as far as its text tells. */
  readonly areAll: boolean;
}

/**
 * Waits until no other grader of this machine uses one of the ports, then keeps them all; one that cannot tell its ports
 * waits until it is alone, and keeps all others waiting. Returns the way to let go. Throws `GraderFault` if one is not
 * let go of in time. Everything is taken in one order, so that two graders never wait for each other.
 */
export async function lockPorts(use: PortUse): Promise<() => void> {
  const ascending = use.ports.toSorted((left, right) => left - right);
  const locks: (Server | null)[] = [];
  const release = (): void => {
    for (const lock of locks) lock?.close();
  };
  try {
    locks.push(...(await takePlaces(use.areAll)));
    if (!use.areAll) return release;
    for (const port of ascending)
      locks.push(await lockNamed(`port-${port}`, port));
    return release;
  } catch (error) {
    release();
    throw error;
  }
}

/** As many gradings as a machine does at once on one network. */
const places = 32;

/**
 * A grading that knows its ports takes one place, one that does not takes them all. Behind the gate nobody comes who
 * could be faster again and again.
 */
async function takePlaces(isOne: boolean): Promise<readonly (Server | null)[]> {
  const gate = await lockNamed("gate");
  try {
    if (isOne) return [await lockAnyPlace()];
    const all: (Server | null)[] = [];
    for (let place = 0; place < places; place += 1)
      all.push(await lockNamed(`place-${place}`));
    return all;
  } finally {
    gate?.close();
  }
}

async function lockAnyPlace(): Promise<Server | null> {
  for (let place = 0; place < places - 1; place += 1) {
    const lock = await tryOnce(lockName(`place-${place}`));
    if (lock !== "taken") return lock;
  }
  return lockNamed(`place-${places - 1}`);
}

async function lockNamed(what: string, port = 0): Promise<Server | null> {
  const name = lockName(what);
  for (let waitedMs = 0; waitedMs < patienceMs; waitedMs += lookAgainMs) {
    const lock = await tryOnce(name);
    if (lock !== "taken") return lock;
    await new Promise((resolve) => setTimeout(resolve, lookAgainMs));
  }
  throw new GraderFault({ kind: "port-held", port, holder: null });
}

/** A socket file that nobody keeps any more is removed, and is free at once. */
async function tryOnce(name: string): Promise<Server | "taken" | null> {
  const lock = await tryLock(name);
  if (lock !== "taken" || !name.startsWith("/") || (await isKept(name)))
    return lock;
  await rm(name, { force: true });
  return tryLock(name);
}

/**
 * A name that the kernel frees with its process: an abstract socket on Linux (unix(7)), a named pipe on Windows. Where
 * there is neither, a socket file, which outlives its process and is then removed by the next one.
 */
function lockName(what: string): string {
  const name = `grade-${what}`;
  if (process.platform === "linux") return `\0${name}`;
  if (process.platform === "win32") return `\\\\.\\pipe\\${name}`;
  return join(tmpdir(), name);
}

/** `null` where the machine does not know such locks: then ports are not kept. */
function tryLock(name: string): Promise<Server | "taken" | null> {
  return new Promise((resolve) => {
    const server = createServer((socket) => socket.destroy());
    server.unref();
    server.once("error", (error: NodeJS.ErrnoException) => {
      resolve(error.code === "EADDRINUSE" ? "taken" : null);
    });
    server.listen(name, () => {
      resolve(server);
    });
  });
}

/** Whether a process still answers behind a socket file. */
function isKept(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(name);
    const say = (answer: boolean) => (): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.once("connect", say(true));
    socket.once("error", say(false));
  });
}
