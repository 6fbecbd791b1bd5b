import { rm } from "node:fs/promises";
import { type Server, connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { GraderFault } from "../core/errors.ts";

const lookAgainMs = 100;
/** Longer than any grading on a healthy machine. */
const patienceMs = 600_000;

/**
 * Waits until no other grader of this machine uses one of the ports, then keeps them all; returns the way to let go.
 * Throws `GraderFault` if one is not let go of in ten minutes.
 * Ports are taken in ascending order, so that two graders never wait for each other.
 */
export async function lockPorts(ports: readonly number[]): Promise<() => void> {
  const locks: (Server | null)[] = [];
  for (const port of [...ports].sort((left, right) => left - right))
    locks.push(await lockPort(port));
  return () => {
    for (const lock of locks) lock?.close();
  };
}

async function lockPort(port: number): Promise<Server | null> {
  const name = lockName(port);
  for (let waitedMs = 0; waitedMs < patienceMs; waitedMs += lookAgainMs) {
    const lock = await tryLock(name);
    if (lock !== "taken") return lock;
    if (name.startsWith("/") && !(await isKept(name)))
      await rm(name, { force: true });
    else await new Promise((resolve) => setTimeout(resolve, lookAgainMs));
  }
  throw new GraderFault({ kind: "port-held", port, holder: null });
}

/**
 * A name that the kernel frees with its process: an abstract socket on Linux (unix(7)), a named pipe on Windows. Where
 * there is neither, a socket file, which outlives its process and is then removed by the next one.
 */
function lockName(port: number): string {
  const name = `grade-port-${port}`;
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
