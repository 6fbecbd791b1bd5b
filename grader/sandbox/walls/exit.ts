import { constants } from "node:os";

/** How a process ended: with a code, or by a signal. */
export interface Exit {
  readonly code: number | null;
  readonly signal: string | null;
}

/** `bwrap` ends with 128 more than the signal that ended what is inside it, as a shell does (POSIX, 2.8.2). */
const bySignal = 128;

/** How what is inside of walls ended, by how `bwrap` did. */
export function exitInside({ code, signal }: Exit): Exit {
  const name = code === null ? null : signalNumbered(code - bySignal);
  return name === null ? { code, signal } : { code: null, signal: name };
}

function signalNumbered(number: number): string | null {
  const all = Object.entries(constants.signals);
  return all.find(([, each]) => each === number)?.[0] ?? null;
}
