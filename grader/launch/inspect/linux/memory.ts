import { processTree, readProc, readProcLine } from "./processes.ts";

/** `statm` counts pages; they have this size on all machines that we know, and more than that on a few. */
const pageInBytes = 4096;

/**
 * The memory that a program's processes hold together, in bytes, as long as it is at most `enough`; beyond that exactly:
 * what several of them share is counted once (`Pss` of `smaps_rollup`, proc_pid_smaps(5)), which costs some
 * milliseconds.
 */
export function memoryOf(root: number, enough: number): number {
  const processes = processTree(root);
  const resident = sum(processes.map(({ pid }) => residentOf(pid)));
  if (resident <= enough) return resident;
  return sum(processes.map(({ pid }) => shareOf(pid) ?? residentOf(pid)));
}

function residentOf(pid: number): number {
  const [, resident] = (readProcLine(`${pid}/statm`) ?? "").split(" ");
  return Number(resident ?? 0) * pageInBytes;
}

function shareOf(pid: number): number | null {
  const share = /^Pss:\s+(\d+) kB/m.exec(
    readProc(`${pid}/smaps_rollup`) ?? "",
  )?.[1];
  return share === undefined ? null : Number(share) * 1024;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
