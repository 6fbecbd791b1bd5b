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
  /** It waits, without a limit, for something from outside of the program. */
  readonly waitsForUs: boolean;
  readonly wantsKeyboard: boolean;
  /** It waits for another thread, for a while. */
  readonly isHelper: boolean;
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
    ...activityOf(path, stateIn(stat)),
    ranNs: BigInt(ran || 0),
    delayedNs: BigInt(delayed),
    timeslices,
  };
}

/** The state letter of `/proc/<pid>/stat` stands after the name, which may hold blanks and parentheses. */
function stateIn(stat: string): string {
  return stat.slice(stat.lastIndexOf(")") + 2, stat.lastIndexOf(")") + 3);
}

type Doing = Omit<ThreadLook, "ranNs" | "delayedNs" | "timeslices">;

function activityOf(path: string, state: string): Doing {
  if (state === "Z" || state === "X") return merely({ kind: "ended" });
  if (state === "T" || state === "t")
    return merely({ kind: "blocked", in: "other" });
  if (state !== "S") return merely({ kind: "running" });
  const line = readProc(`${path}/syscall`);
  if (line === null) return merely({ kind: "unknown" });
  if (line.startsWith("running")) return merely({ kind: "running" });
  const current = parseSyscall(line);
  return current === null
    ? merely({ kind: "sleeping" })
    : sleepIn(path, current);
}

function merely(activity: Activity): Doing {
  return {
    activity,
    waitsForUs: false,
    wantsKeyboard: false,
    isHelper: false,
  };
}

function sleepIn(path: string, current: CurrentCall): Doing {
  const { waitsFor } = current.call;
  const isForPeer = waitsFor === "peer";
  const place = blockedIn[waitsFor](path, current);
  const wantsKeyboard = place === "keyboard";
  if (waitsFor === "timer" || hasTimeLimit(current))
    return {
      activity: { kind: "sleeping" },
      waitsForUs: false,
      wantsKeyboard,
      isHelper: isForPeer,
    };
  return {
    activity: { kind: "blocked", in: place },
    waitsForUs: !isForPeer,
    wantsKeyboard,
    isHelper: false,
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
  event: watchedKind,
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

/** What an event loop waits for: `/proc/<pid>/fdinfo` lists the descriptors that epoll watches (epoll(7)). */
function watchedKind(path: string, current: CurrentCall): BlockedIn {
  const descriptor = current.arguments[0] ?? -1n;
  const watched = readProc(`${path}/fdinfo/${descriptor}`) ?? "";
  return /^tfd:\s+0\s/m.test(watched) ? "keyboard" : "other";
}
