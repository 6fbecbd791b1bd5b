import { statSync } from "node:fs";
import type { Traces } from "../../../../sandbox/lane.ts";
import { linkProc, processesAfter, readProc } from "../processes.ts";

/**
 * Processes younger than `root` that a program of a lane has left behind without the environment that it was given: they
 * work in the lane's folder, or are its user. Those that still carry one belong to whichever program it names.
 */
export function straysOf(traces: Traces, root: number): readonly number[] {
  return processesAfter(root).filter(
    (pid) => bears(pid, traces) && hasNoMarker(pid),
  );
}

function bears(pid: number, { home, uid }: Traces): boolean {
  if (uid !== null && ownerOf(pid) === uid) return true;
  const folder = linkProc(`${pid}/cwd`);
  return folder === home || folder?.startsWith(`${home}/`) === true;
}

function ownerOf(pid: number): number | null {
  const stats = statSync(`/proc/${pid}`, { throwIfNoEntry: false });
  return stats?.uid ?? null;
}

function hasNoMarker(pid: number): boolean {
  return readProc(`${pid}/environ`)?.includes("GRADE_PROGRAM=") === false;
}
