/** What a thread that sleeps in a system call waits for. */
export type WaitsFor =
  | "read"
  | "receive"
  | "accept"
  | "connect"
  | "write"
  | "send"
  | "event"
  | "timer"
  | "peer";

/** A system call that can sleep. */
export interface SleepingCall {
  readonly waitsFor: WaitsFor;
  /** How one that waits for events is told the descriptors. */
  readonly watches?: "poll" | "select" | "epoll";
  /** The index of the argument that limits it, and what that is: a number, or the address of a structure. */
  readonly timeout?: {
    readonly argument: number;
    readonly is: "milliseconds" | "timespec" | "timeval" | "futex";
  };
}

const receive = { waitsFor: "receive" } as const;
const accept = { waitsFor: "accept" } as const;
const send = { waitsFor: "send" } as const;
const read = { waitsFor: "read" } as const;
const write = { waitsFor: "write" } as const;
const timer = { waitsFor: "timer" } as const;
/** Waits for another thread or process of the same program. */
const peer = { waitsFor: "peer" } as const;

const poll = {
  waitsFor: "event",
  watches: "poll",
  timeout: { argument: 2, is: "milliseconds" },
} as const;
const ppoll = { ...poll, timeout: { argument: 2, is: "timespec" } } as const;
const pselect = {
  waitsFor: "event",
  watches: "select",
  timeout: { argument: 4, is: "timespec" },
} as const;
const select = { ...pselect, timeout: { argument: 4, is: "timeval" } } as const;
const epoll = {
  waitsFor: "event",
  watches: "epoll",
  timeout: { argument: 3, is: "milliseconds" },
} as const;
const epoll2 = { ...epoll, timeout: { argument: 3, is: "timespec" } } as const;

const futex = {
  waitsFor: "peer",
  timeout: { argument: 3, is: "futex" },
} as const;
const signal = {
  waitsFor: "peer",
  timeout: { argument: 2, is: "timespec" },
} as const;

/** Numbers of the calls that matter, per architecture (Linux, `arch/x86/entry/syscalls`, `asm-generic/unistd.h`). */
const tables: Readonly<Record<string, Readonly<Record<number, SleepingCall>>>> =
  {
    x64: {
      0: read,
      19: read,
      1: write,
      20: write,
      45: receive,
      47: receive,
      299: receive,
      44: send,
      46: send,
      43: accept,
      288: accept,
      42: { waitsFor: "connect" },
      7: poll,
      271: ppoll,
      23: select,
      270: pselect,
      232: epoll,
      281: epoll,
      441: epoll2,
      35: timer,
      230: timer,
      202: futex,
      61: peer,
      247: peer,
      34: peer,
      130: peer,
      128: signal,
    },
    arm64: {
      63: read,
      65: read,
      64: write,
      66: write,
      207: receive,
      212: receive,
      243: receive,
      206: send,
      211: send,
      202: accept,
      242: accept,
      203: { waitsFor: "connect" },
      73: ppoll,
      72: pselect,
      22: epoll,
      441: epoll2,
      101: timer,
      115: timer,
      98: futex,
      260: peer,
      95: peer,
      133: peer,
      137: signal,
    },
  };

const table = tables[process.arch] ?? {};

/** A system call in which a thread sleeps, with its arguments as the kernel shows them. */
export interface CurrentCall {
  readonly number: string;
  readonly call: SleepingCall;
  readonly arguments: readonly bigint[];
  /** Where it was called from: stack pointer and instruction pointer. */
  readonly from: string;
}

/** Reads a line of `/proc/<pid>/syscall` (proc(5)): `number argument… stack instruction`, or `running`. */
export function parseSyscall(line: string): CurrentCall | null {
  const [number, ...words] = line.trim().split(" ");
  const call = table[Number(number)];
  if (call === undefined || number === undefined || number === "") return null;
  return {
    number,
    call,
    arguments: words.slice(0, 6).map((word) => BigInt(word)),
    from: words.slice(6).join(" "),
  };
}

/** Whether the call ends by itself after a time. */
export function hasTimeLimit({ call, arguments: words }: CurrentCall): boolean {
  const { timeout } = call;
  if (timeout === undefined) return false;
  const argument = words[timeout.argument] ?? 0n;
  if (timeout.is !== "milliseconds") return argument !== 0n;
  return BigInt.asIntN(32, argument) >= 0n;
}
