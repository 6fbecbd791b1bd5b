import type { Activity, BlockedIn } from "../../../core/program-handle.ts";
import { linkProc, readProc } from "./processes.ts";
import {
  type CurrentCall,
  type WaitsFor,
  hasTimeLimit,
  parseSyscall,
} from "./syscalls.ts";

/** One thread at one moment. Times in nanoseconds since its start. */
export interface ThreadLook {
  readonly activity: Activity;
  readonly ranNs: bigint;
  readonly delayedNs: bigint;
  /** How often it got a processor. */
  readonly timeslices: string;
}

/** Looks at a thread; `null` when it is gone. `path` is `<pid>/task/<tid>` below `/proc`. */
export function lookAtThread(path: string): ThreadLook | null {
  const stat = readProc(`${path}/stat`);
  if (stat === null) return null;
  const [ran = "0", delayed = "0", timeslices = ""] = (
    readProc(`${path}/schedstat`) ?? ""
  )
    .trim()
    .split(" ");
  return {
    activity: activityOf(path, stateIn(stat)),
    ranNs: BigInt(ran || 0),
    delayedNs: BigInt(delayed),
    timeslices,
  };
}

/** The state letter of `/proc/<pid>/stat` stands after the name, which may hold blanks and parentheses. */
function stateIn(stat: string): string {
  return stat.slice(stat.lastIndexOf(")") + 2, stat.lastIndexOf(")") + 3);
}

function activityOf(path: string, state: string): Activity {
  if (state === "Z" || state === "X") return { kind: "ended" };
  if (state === "T" || state === "t") return { kind: "blocked", in: "other" };
  if (state !== "S") return { kind: "running" };
  const line = readProc(`${path}/syscall`);
  if (line === null) return { kind: "unknown" };
  if (line.startsWith("running")) return { kind: "running" };
  const current = parseSyscall(line);
  return current === null ? { kind: "sleeping" } : sleepIn(path, current);
}

function sleepIn(path: string, current: CurrentCall): Activity {
  if (current.call.waitsFor === "timer" || hasTimeLimit(current))
    return { kind: "sleeping" };
  return {
    kind: "blocked",
    in: blockedIn[current.call.waitsFor](path, current),
  };
}

const blockedIn: Readonly<
  Record<WaitsFor, (path: string, current: CurrentCall) => BlockedIn>
> = {
  read: descriptorKind,
  receive: () => "receive",
  accept: () => "accept",
  connect: () => "connect",
  write: () => "send",
  send: () => "send",
  event: () => "other",
  timer: () => "other",
  peer: () => "other",
};

/** What `read` reads from: descriptor 0 is the keyboard, a socket is a connection. */
function descriptorKind(path: string, current: CurrentCall): BlockedIn {
  const descriptor = current.arguments[0] ?? -1n;
  if (descriptor === 0n) return "keyboard";
  const target = linkProc(`${path}/fd/${descriptor}`) ?? "";
  if (target.startsWith("socket:")) return "receive";
  return target.startsWith("/dev/pts/") ? "keyboard" : "other";
}
