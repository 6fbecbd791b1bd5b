import { readFileSync, readdirSync, readlinkSync } from "node:fs";

/** A file below `/proc`, or `null` when the process is gone or not ours to look at. */
export function readProc(path: string): string | null {
  try {
    return readFileSync(`/proc/${path}`, "latin1");
  } catch {
    return null;
  }
}

export function listProc(path: string): readonly string[] {
  try {
    return readdirSync(`/proc/${path}`);
  } catch {
    return [];
  }
}

export function linkProc(path: string): string | null {
  try {
    return readlinkSync(`/proc/${path}`);
  } catch {
    return null;
  }
}

/** A process and all its descendants, the oldest first. */
export function processTree(root: number): readonly number[] {
  const found: number[] = [];
  const open = [root];
  for (let pid = open.shift(); pid !== undefined; pid = open.shift()) {
    found.push(pid);
    open.push(...childrenOf(pid));
  }
  return found;
}

function childrenOf(pid: number): readonly number[] {
  return listProc(`${pid}/task`).flatMap((thread) =>
    (readProc(`${pid}/task/${thread}/children`) ?? "")
      .split(" ")
      .filter((word) => word !== "")
      .map(Number),
  );
}

/**
 * Processes that carry an environment variable, and so descend from the program that was given it, even if their
 * parents are gone. Only those younger than `root` are looked at.
 */
export function processesWith(
  variable: string,
  root: number,
): readonly number[] {
  const isYounger = youngerThan(root);
  return listProc("")
    .map(Number)
    .filter(isYounger)
    .filter((pid) => readProc(`${pid}/environ`)?.includes(variable) === true);
}

/**
 * Process numbers are handed out in ascending order, and begin anew behind the greatest: the latest one, last in
 * `loadavg` (proc_loadavg(5)), tells whether they have.
 */
function youngerThan(root: number): (pid: number) => boolean {
  const latest = Number((readProc("loadavg") ?? "").trim().split(" ").at(-1));
  return (pid) => pid > root || (latest < root && pid <= latest);
}

/** Inodes of the sockets that a process holds open. */
export function socketInodes(pid: number): readonly string[] {
  return listProc(`${pid}/fd`).flatMap((descriptor) => {
    const inode = /^socket:\[(\d+)\]$/.exec(
      linkProc(`${pid}/fd/${descriptor}`) ?? "",
    );
    return inode?.[1] === undefined ? [] : [inode[1]];
  });
}
