import { basename } from "node:path";
import type { Activity, BlockedIn } from "../../../../core/program-handle.ts";
import { readProcLine, stateOf } from "../processes.ts";
import type { Descriptors } from "./descriptors.ts";
import { isOfRuntime } from "./is-of-runtime.ts";
import { placeOf } from "./place.ts";
import { type CurrentCall, hasTimeLimit, parseSyscall } from "./syscalls.ts";
import { timeLimitMs } from "./time-limit.ts";
import { type Watched, watchedBy } from "./watched.ts";

/** One thread at one moment. Times in nanoseconds since its start. */
export interface ThreadLook {
  readonly id: string;
  readonly activity: Activity;
  readonly wantsKeyboard: boolean;
  /** It belongs to the language rather than to the student's program, and waits: it decides nothing. */
  readonly isOfRuntime: boolean;
  /** It waits for something from outside, or for another thread, but only for a while. */
  readonly limited: Limited | null;
  readonly ranNs: bigint;
  readonly delayedNs: bigint;
  /** How often it got a processor. */
  readonly timeslices: string;
}

interface Limited {
  /** The same for the same call, from the same place, on the same descriptors. */
  readonly call: string;
  readonly in: BlockedIn;
  readonly limitMs: number;
}

/** Looks at a thread; `null` when it is gone. `path` is `<pid>/task/<tid>` below `/proc`. */
export function lookAtThread(
  path: string,
  descriptors: Descriptors,
): ThreadLook | null {
  const state = stateOf(path);
  if (state === null) return null;
  const [ran = "0", delayed = "0", timeslices = ""] = (
    readProcLine(`${path}/schedstat`) ?? ""
  )
    .trim()
    .split(" ");
  return {
    id: basename(path),
    ...doingOf(path, state, descriptors),
    ranNs: BigInt(ran || 0),
    delayedNs: BigInt(delayed),
    timeslices,
  };
}

type Doing = Omit<ThreadLook, "id" | "ranNs" | "delayedNs" | "timeslices">;

const nothing = {
  wantsKeyboard: false,
  isOfRuntime: false,
  limited: null,
} as const;

const running: Doing = { ...nothing, activity: { kind: "running" } };
const sleeping: Doing = { ...nothing, activity: { kind: "sleeping" } };
const atRest: Doing = {
  ...nothing,
  activity: { kind: "blocked", in: "other" },
  isOfRuntime: true,
};
const stopped: Doing = {
  ...nothing,
  activity: { kind: "blocked", in: "other" },
};

function doingOf(path: string, state: string, descriptors: Descriptors): Doing {
  if (state === "Z" || state === "X")
    return { ...nothing, activity: { kind: "ended" } };
  if (state === "T" || state === "t") return stopped;
  if (state !== "S") return running;
  const line = readProcLine(`${path}/syscall`);
  if (line === null) return { ...nothing, activity: { kind: "unknown" } };
  if (line.startsWith("running")) return running;
  const current = parseSyscall(line);
  return current === null ? sleeping : sleepIn(path, current, descriptors);
}

function sleepIn(
  path: string,
  current: CurrentCall,
  descriptors: Descriptors,
): Doing {
  const { waitsFor } = current.call;
  if (waitsFor === "timer") return sleeping;
  if (waitsFor === "peer" && isOfRuntime(path)) return atRest;
  const watched = watchedBy(path, current);
  const place = placeOf(path, current, { watched, descriptors });
  const wait: Wait = { path, current, watched, place };
  return hasTimeLimit(current) ? forAWhile(wait) : forGood(wait);
}

/** A thread in a call that waits. */
interface Wait {
  readonly path: string;
  readonly current: CurrentCall;
  readonly watched: readonly Watched[];
  readonly place: BlockedIn;
}

function forGood({ place }: Wait): Doing {
  return {
    ...nothing,
    activity: { kind: "blocked", in: place },
    wantsKeyboard: place === "keyboard",
  };
}

/** One that waits for events, but for none from outside, merely sleeps. */
function forAWhile(wait: Wait): Doing {
  const { path, current, place } = wait;
  const isNap = current.call.waitsFor === "event" && place === "other";
  const limitMs = isNap ? null : timeLimitMs(path, current);
  if (limitMs === null) return sleeping;
  const limited = { call: callOf(wait), in: place, limitMs };
  return { ...sleeping, wantsKeyboard: place === "keyboard", limited };
}

/** Its buffers may lie elsewhere each time; what it watches and where it was called from stay the same in a loop. */
function callOf({ current, watched }: Wait): string {
  const descriptors = watched.map(
    ({ descriptor, isForReading }) =>
      `${isForReading ? "r" : "w"}${descriptor}`,
  );
  return [current.number, current.from, ...descriptors].join(" ");
}
