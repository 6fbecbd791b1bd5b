import { closeSync, openSync, readSync } from "node:fs";

/** Bytes of a thread's memory (proc_pid_mem(5)); `null` when it is gone, or not ours to look at. */
export function readMemory(
  path: string,
  at: bigint,
  sizeInBytes: number,
): Buffer | null {
  let file: number;
  try {
    file = openSync(`/proc/${path}/mem`, "r");
  } catch {
    return null;
  }
  try {
    const bytes = Buffer.alloc(sizeInBytes);
    const read = readSync(file, bytes, 0, sizeInBytes, at);
    return read === sizeInBytes ? bytes : null;
  } catch {
    return null;
  } finally {
    closeSync(file);
  }
}
