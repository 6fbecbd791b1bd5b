import { processTree, readProc } from "./processes.ts";

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

/** A process without memory of its own, such as one that has ended, has no such line (proc_pid_status(5)). */
function residentOf(pid: number): number {
  return bytesIn(`${pid}/status`, /^VmRSS:\s+(\d+) kB/m) ?? 0;
}

function shareOf(pid: number): number | null {
  return bytesIn(`${pid}/smaps_rollup`, /^Pss:\s+(\d+) kB/m);
}

function bytesIn(path: string, line: RegExp): number | null {
  const kibibytes = line.exec(readProc(path) ?? "")?.[1];
  return kibibytes === undefined ? null : Number(kibibytes) * 1024;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
