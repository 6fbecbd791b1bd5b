import {
  closeSync,
  openSync,
  readFileSync,
  readSync,
  readdirSync,
  readlinkSync,
} from "node:fs";

/** A file below `/proc`, or `null` when the process is gone or not ours to look at. */
export function readProc(path: string): string | null {
  try {
    return readFileSync(`/proc/${path}`, "latin1");
  } catch {
    return null;
  }
}

const line = Buffer.alloc(4096);

/** The same for a file of one line, which comes in one piece: at half of the price, and there are many to read. */
export function readProcLine(path: string): string | null {
  let file: number;
  try {
    file = openSync(`/proc/${path}`, "r");
  } catch {
    return null;
  }
  try {
    return line.toString("latin1", 0, readSync(file, line));
  } catch {
    return null;
  } finally {
    closeSync(file);
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

/** A process with its threads, each as its path below `/proc`. */
export interface ProcessThreads {
  readonly pid: number;
  readonly threads: readonly string[];
}

/** A process and all its descendants, the oldest first; one that is gone is left out. */
export function processTree(root: number): readonly ProcessThreads[] {
  const found: ProcessThreads[] = [];
  const open = [root];
  for (let pid = open.shift(); pid !== undefined; pid = open.shift()) {
    const folder = `${pid}/task`;
    const threads = listProc(folder).map((id) => `${folder}/${id}`);
    if (threads.length > 0) found.push({ pid, threads });
    open.push(...threads.flatMap(childrenOf));
  }
  return found;
}

function childrenOf(thread: string): readonly number[] {
  const children = readProcLine(`${thread}/children`) ?? "";
  if (children === "") return [];
  // A long list does not come in one piece.
  const whole =
    children.length < 2048 ? children : readProc(`${thread}/children`);
  return (whole ?? "").trim().split(" ").map(Number);
}

/** Whether a process has a thread that has not ended. */
export function isAlive(pid: number): boolean {
  return listProc(`${pid}/task`).some((id) => {
    const state = stateOf(`${pid}/task/${id}`);
    return state !== null && state !== "Z" && state !== "X";
  });
}

/** The state letter of a thread stands after its name, which may hold blanks and parentheses (proc_pid_stat(5)). */
export function stateOf(thread: string): string | null {
  const stat = readProcLine(`${thread}/stat`);
  return stat?.charAt(stat.lastIndexOf(")") + 2) ?? null;
}

/**
 * Processes that carry an environment variable, and so descend from the program that was given it, even if their
 * parents are gone. Only those younger than `root` are looked at.
 */
export function processesWith(
  variable: string,
  root: number,
): readonly number[] {
  return processesAfter(root).filter(
    (pid) => readProc(`${pid}/environ`)?.includes(variable) === true,
  );
}

/** All processes that are younger than `root`. */
export function processesAfter(root: number): readonly number[] {
  return listProc("").map(Number).filter(youngerThan(root));
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
    const inode = socketInode(linkProc(`${pid}/fd/${descriptor}`) ?? "");
    return inode === null ? [] : [inode];
  });
}

/** The inode that the link of a descriptor names, if it is a socket. */
export function socketInode(target: string): string | null {
  return /^socket:\[(\d+)\]$/.exec(target)?.[1] ?? null;
}
