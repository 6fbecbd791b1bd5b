import { accessSync, constants, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { searchPath } from "../machine/search-path.ts";
import { isOfSystem } from "./inside/words.ts";

/** Words of `prlimit` for what the kernel bounds (`getrlimit`(2)), as `/proc/self/limits` names it (proc_pid_limits(5)). */
const titles = {
  nproc: "Max processes",
  cpu: "Max cpu time",
  data: "Max data size",
  fsize: "Max file size",
  nofile: "Max open files",
  core: "Max core file size",
  memlock: "Max locked memory",
  msgqueue: "Max msgqueue size",
  sigpending: "Max pending signals",
} as const;

/** In seconds of processor time, in bytes, or in pieces. */
export type Limits = Partial<Record<keyof typeof titles, number>>;

/**
 * In bytes: the only limit that keeps a machine from taking a core wherever it puts them. A file is smaller than a page
 * can be, and is not written; a program that reads cores, which runs as root, is given one in spite of every other limit,
 * 0 among them (core(5); `do_coredump` of fs/coredump.c, Linux 6.1).
 */
const noCore = 1;

const common = {
  data: 8 * 2 ** 30,
  fsize: 256 * 2 ** 20,
  nofile: 256,
  core: noCore,
  memlock: 65536,
  msgqueue: 0,
  sigpending: 256,
} as const;

/** What limits all that is behind the same walls. */
interface LimitsBehind {
  /**
   * Each process, that of the walls themselves included, into which a program of its user can write: processor time,
   * memory of its own, size of a file, descriptors, and no core. Memory that is only reserved does not count, so that Java
   * and Node start (`RLIMIT_AS` would not let them).
   */
  readonly each: Limits;
  /**
   * Processes and threads of all of them, counted in their own user namespace (Linux 5.14): outside of it those of a whole
   * user would count. A server may have a thread for each client of a crowd; a compiler has some for each processor.
   */
  readonly together: Limits;
}

export const limitsOf = {
  program: { each: { ...common, cpu: 300 }, together: { nproc: 128 } },
  step: { each: { ...common, cpu: 120 }, together: { nproc: 1024 } },
} as const satisfies Readonly<Record<string, LimitsBehind>>;

/** The same for a step of a build where there are no walls: its processes cannot be told from others of its user. */
export const stepLimitsWithoutWalls: Limits = {
  cpu: limitsOf.step.each.cpu,
  fsize: limitsOf.step.each.fsize,
};

/**
 * The words in front of a command that limit it, and never to more than this machine would give: nobody but root may go
 * beyond a limit that it has itself, and a limit that is refused would keep the command from starting.
 */
export function limitedTo(
  limits: Limits,
  machine = ownLimits(),
): readonly string[] {
  const words = Object.entries(limits).map(
    ([name, most]) => `--${name}=${Math.min(most, bound(name, machine))}`,
  );
  // By its path: a search path may lead to nothing that is seen inside.
  return [commandOfSystem("prlimit") ?? "prlimit", ...words, "--"];
}

function bound(name: string, machine: string): number {
  const title = Object.entries(titles).find(([each]) => each === name)?.[1];
  const line = machine.split("\n").find((each) => each.startsWith(`${title} `));
  const hard = /(\d+|unlimited)\s+(\d+)(?:\s+\w+)?\s*$/.exec(line ?? "")?.[2];
  return hard === undefined ? Infinity : Number(hard);
}

function ownLimits(): string {
  return readFileSync("/proc/self/limits", "latin1");
}

/** Where a command lies that is seen inside of walls, too; `null`: nowhere. */
function commandOfSystem(name: string): string | null {
  const folders = searchPath().split(delimiter).filter(isOfSystem);
  return folders.map((folder) => join(folder, name)).find(isCommand) ?? null;
}

function isCommand(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
