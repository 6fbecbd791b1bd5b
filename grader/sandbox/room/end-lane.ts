import type { ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * Ends a lane by its first process: `unshare`, which we started, ends when the kernel has ended and reaped all the
 * others (pid_namespaces(7)). Before there is a first process, ending `unshare` is enough.
 */
export function endLane(unshare: ChildProcess): void {
  const first = firstProcess(unshare);
  if (first === null) unshare.kill("SIGKILL");
  else kill(first);
}

/** A lane that does not end within so many looks hangs in a driver; nobody can do more about it. */
const mostLooks = 1000;
const lookAgainMs = 1;

/** The same for a grader that is about to leave: it holds everything up until nobody is left who could write. */
export function endLaneNow(unshare: ChildProcess): void {
  const first = firstProcess(unshare);
  endLane(unshare);
  waitFor(first);
}

/** The same for a worker that is in no lane: it ends its programs itself when it is asked to leave. */
export function endProcessNow(worker: ChildProcess): void {
  worker.kill("SIGTERM");
  waitFor(worker.pid ?? null);
}

function waitFor(pid: number | null): void {
  const cell = new Int32Array(new SharedArrayBuffer(4));
  for (let look = 0; look < mostLooks && isThere(pid); look += 1)
    Atomics.wait(cell, 0, 0, lookAgainMs);
}

/** The only child of `unshare`. */
export function firstProcess({
  pid,
  exitCode,
  signalCode,
}: ChildProcess): number | null {
  if (pid === undefined || exitCode !== null || signalCode !== null)
    return null;
  const children = read(`${pid}/task/${pid}/children`).trim();
  return children === "" ? null : Number(children);
}

/** The first process of a lane is dead only when all others are. */
export function isThere(pid: number | null): boolean {
  if (pid === null) return false;
  const stat = read(`${pid}/stat`);
  return stat !== "" && stat.charAt(stat.lastIndexOf(")") + 2) !== "Z";
}

/** When a process began, in ticks of the machine: field 22 of `stat` (proc_pid_stat(5)), the 20th behind its name. */
export function beginningOf(pid: number): string | null {
  const stat = read(`${pid}/stat`);
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
}

function read(path: string): string {
  try {
    return readFileSync(`/proc/${path}`, "latin1");
  } catch {
    return "";
  }
}

/** Ends a process at once; one that is gone is fine. */
export function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It is gone already.
  }
}
