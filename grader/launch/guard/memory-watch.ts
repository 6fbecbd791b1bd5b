import { machine } from "../inspect/machine.ts";

/**
 * What all processes of a program may hold together: no program of a course needs as much, a Java machine included. The
 * same for a step of a build, where a compiler may have several helpers.
 */
export const mostMemoryInBytes = { program: 2 ** 29, step: 2 ** 31 } as const;

const lookAgainMs = 50;

/** Looks at a program's memory until it is told to stop, and calls `end` once where it is more than so many bytes. */
export function watchMemory(
  pid: number,
  mostInBytes: number,
  end: () => void,
): () => void {
  const timer = setInterval(() => {
    if (machine.memoryOf(pid, mostInBytes) <= mostInBytes) return;
    clearInterval(timer);
    end();
  }, lookAgainMs);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}
