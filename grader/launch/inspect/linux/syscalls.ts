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

/** A system call that can sleep; `timeout` is the index of the argument that limits it. */
export interface SleepingCall {
  readonly waitsFor: WaitsFor;
  readonly timeout?: {
    readonly argument: number;
    readonly unlimited: "null" | "negative";
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

function event(argument: number, unlimited: "null" | "negative"): SleepingCall {
  return { waitsFor: "event", timeout: { argument, unlimited } };
}

const futex = {
  waitsFor: "peer",
  timeout: { argument: 3, unlimited: "null" },
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
      7: event(2, "negative"),
      271: event(2, "null"),
      23: event(4, "null"),
      270: event(4, "null"),
      232: event(3, "negative"),
      281: event(3, "negative"),
      441: event(3, "null"),
      35: timer,
      230: timer,
      202: futex,
      61: peer,
      247: peer,
      34: peer,
      130: peer,
      128: { waitsFor: "peer", timeout: { argument: 2, unlimited: "null" } },
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
      73: event(2, "null"),
      72: event(4, "null"),
      22: event(3, "negative"),
      441: event(3, "null"),
      101: timer,
      115: timer,
      98: futex,
      260: peer,
      95: peer,
      133: peer,
      137: { waitsFor: "peer", timeout: { argument: 2, unlimited: "null" } },
    },
  };

const table = tables[process.arch] ?? {};

/** A system call in which a thread sleeps, with its arguments as the kernel shows them. */
export interface CurrentCall {
  readonly call: SleepingCall;
  readonly arguments: readonly bigint[];
}

/** Reads a line of `/proc/<pid>/syscall` (proc(5)): `number argument… stack instruction`, or `running`. */
export function parseSyscall(line: string): CurrentCall | null {
  const [number, ...words] = line.trim().split(" ");
  const call = table[Number(number)];
  if (call === undefined || number === undefined || number === "") return null;
  return { call, arguments: words.map((word) => BigInt(word)) };
}

/** Whether the call ends by itself after a time. */
export function hasTimeLimit(current: CurrentCall): boolean {
  const { timeout } = current.call;
  if (timeout === undefined) return false;
  const argument = current.arguments[timeout.argument] ?? 0n;
  if (timeout.unlimited === "null") return argument !== 0n;
  return BigInt.asIntN(32, argument) >= 0n;
}
