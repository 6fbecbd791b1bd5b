import { machine } from "../inspect/machine.ts";

/** All processes of a program together; no program of a course needs as much, a Java machine included. */
const mostMemoryInBytes = 2 ** 29;

const lookAgainMs = 50;

/** Looks at a program's memory until it is told to stop, and calls `end` once where it is too much. */
export function watchMemory(pid: number, end: () => void): () => void {
  const timer = setInterval(() => {
    if (machine.memoryOf(pid, mostMemoryInBytes) <= mostMemoryInBytes) return;
    clearInterval(timer);
    end();
  }, lookAgainMs);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}
