import { constants } from "node:os";

/** How a process ended: with a code, or by a signal. */
export interface Exit {
  readonly code: number | null;
  readonly signal: string | null;
}

/** An end with the one whose it was: a program's, or that of the walls, without an end of what was to be inside. */
export interface OwnedExit extends Exit {
  readonly of: "program" | "walls";
}

/** All that a system keeps of an exit code (wait(2)). */
const lowByte = 0xff;

/** `bwrap` ends with 128 more than the signal that ended what is inside it, as a shell does (POSIX, 2.8.2). */
const bySignal = 128;

/** By their numbers. Of two names for one, such as `SIGABRT` and `SIGIOT`, the usual one is listed first, and thus set last. */
const signals: ReadonlyMap<number, string> = new Map(
  Object.entries(constants.signals)
    .map(([name, number]) => [number, name] as const)
    .toReversed(),
);

/**
 * How what is inside of walls ended, by how `bwrap` did and by what it told on its status descriptor: it tells a code
 * exactly if it came as far as to start its command (bubblewrap 0.8.0, `report_child_exit_status`), be it one that the first
 * process inside made up, into which a program of its user can write. An end without one is its own: it could not build
 * the walls, or it was ended itself, and nobody inside can reach it.
 */
export function exitInside(exit: Exit, told: string): OwnedExit {
  const code = /"exit-code": (-?\d+)/.exec(told)?.[1];
  return code === undefined
    ? { of: "walls", ...withSignal(exit) }
    : {
        of: "program",
        ...withSignal({ code: Number(code) & lowByte, signal: null }),
      };
}

function withSignal({ code, signal }: Exit): Exit {
  const name = code === null ? undefined : signals.get(code - bySignal);
  return name === undefined ? { code, signal } : { code: null, signal: name };
}
