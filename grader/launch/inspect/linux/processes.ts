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
 * parents are gone. Only those younger than `root` are looked at: process numbers are handed out in ascending order.
 */
export function processesWith(
  variable: string,
  root: number,
): readonly number[] {
  return listProc("")
    .map(Number)
    .filter((pid) => pid > root)
    .filter((pid) => readProc(`${pid}/environ`)?.includes(variable) === true);
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
