import { beforeEach, describe, expect, it } from "vitest";
import { type WaitsFor, hasTimeLimit, parseSyscall } from "./syscalls.ts";

/** The same call on both architectures, with its arguments; stack and instruction pointer are added below. */
interface Call {
  readonly x64: number | null;
  readonly arm64: number | null;
  readonly arguments: readonly string[];
}

const address = "0x7ffc12345678";

const calls = {
  "read(0, …)": { x64: 0, arm64: 63, arguments: ["0x0", address, "0x2000"] },
  "recvfrom(3, …)": { x64: 45, arm64: 207, arguments: ["0x3", address] },
  "recvmsg(3, …)": { x64: 47, arm64: 212, arguments: ["0x3", address] },
  "accept(3, …)": { x64: 43, arm64: 202, arguments: ["0x3", address] },
  "accept4(3, …)": { x64: 288, arm64: 242, arguments: ["0x3", address] },
  "connect(3, …)": { x64: 42, arm64: 203, arguments: ["0x3", address] },
  "write(1, …)": { x64: 1, arm64: 64, arguments: ["0x1", address] },
  "sendto(3, …)": { x64: 44, arm64: 206, arguments: ["0x3", address] },
  "poll(…, -1)": {
    x64: 7,
    arm64: null,
    arguments: [address, "0x1", "0xffffffff"],
  },
  "poll(…, -1), sign extended": {
    x64: 7,
    arm64: null,
    arguments: [address, "0x1", "0xffffffffffffffff"],
  },
  "poll(…, 5000)": {
    x64: 7,
    arm64: null,
    arguments: [address, "0x1", "0x1388"],
  },
  "poll(…, 0)": { x64: 7, arm64: null, arguments: [address, "0x1", "0x0"] },
  "ppoll(…, NULL)": { x64: 271, arm64: 73, arguments: [address, "0x1", "0x0"] },
  "ppoll(…, time)": {
    x64: 271,
    arm64: 73,
    arguments: [address, "0x1", address],
  },
  "pselect6(…, NULL)": {
    x64: 270,
    arm64: 72,
    arguments: ["0x4", address, "0x0", "0x0", "0x0"],
  },
  "pselect6(…, time)": {
    x64: 270,
    arm64: 72,
    arguments: ["0x4", address, "0x0", "0x0", address],
  },
  "epoll_pwait(…, -1)": {
    x64: 281,
    arm64: 22,
    arguments: ["0x4", address, "0x10", "0xffffffff"],
  },
  "epoll_pwait(…, 100)": {
    x64: 281,
    arm64: 22,
    arguments: ["0x4", address, "0x10", "0x64"],
  },
  "epoll_wait(…, -1)": {
    x64: 232,
    arm64: null,
    arguments: ["0x4", address, "0x10", "0xffffffff"],
  },
  "nanosleep(…)": { x64: 35, arm64: 101, arguments: [address] },
  "clock_nanosleep(…)": {
    x64: 230,
    arm64: 115,
    arguments: ["0x1", "0x0", address],
  },
  "futex(…, NULL)": {
    x64: 202,
    arm64: 98,
    arguments: [address, "0x189", "0x0", "0x0"],
  },
  "futex(…, time)": {
    x64: 202,
    arm64: 98,
    arguments: [address, "0x189", "0x0", address],
  },
  "wait4(…)": { x64: 61, arm64: 260, arguments: ["0xffffffff", address] },
} as const satisfies Readonly<Record<string, Call>>;

function lineOf(call: Call): string | null {
  const number = process.arch === "x64" ? call.x64 : call.arm64;
  if (number === null) return null;
  const words = [...call.arguments, ...Array<string>(6).fill("0x0")];
  return `${number} ${words.slice(0, 6).join(" ")} ${address} 0x7f0011223344\n`;
}

describe("parseSyscall", () => {
  beforeEach(({ skip }) => {
    const isKnown = ["x64", "arm64"].includes(process.arch);
    skip(!isKnown, `there is no table of calls for ${process.arch}`);
  });

  it.each<[keyof typeof calls, WaitsFor, "limited" | "for ever"]>([
    ["read(0, …)", "read", "for ever"],
    ["recvfrom(3, …)", "receive", "for ever"],
    ["recvmsg(3, …)", "receive", "for ever"],
    ["accept(3, …)", "accept", "for ever"],
    ["accept4(3, …)", "accept", "for ever"],
    ["connect(3, …)", "connect", "for ever"],
    ["write(1, …)", "write", "for ever"],
    ["sendto(3, …)", "send", "for ever"],
    ["poll(…, -1)", "event", "for ever"],
    ["poll(…, -1), sign extended", "event", "for ever"],
    ["poll(…, 5000)", "event", "limited"],
    ["poll(…, 0)", "event", "limited"],
    ["ppoll(…, NULL)", "event", "for ever"],
    ["ppoll(…, time)", "event", "limited"],
    ["pselect6(…, NULL)", "event", "for ever"],
    ["pselect6(…, time)", "event", "limited"],
    ["epoll_pwait(…, -1)", "event", "for ever"],
    ["epoll_pwait(…, 100)", "event", "limited"],
    ["epoll_wait(…, -1)", "event", "for ever"],
    ["nanosleep(…)", "timer", "for ever"],
    ["clock_nanosleep(…)", "timer", "for ever"],
    ["futex(…, NULL)", "peer", "for ever"],
    ["futex(…, time)", "peer", "limited"],
    ["wait4(…)", "peer", "for ever"],
  ])("reads %s as a wait for %s, %s", (name, waitsFor, limit) => {
    const line = lineOf(calls[name]);
    if (line === null) return;

    const current = parseSyscall(line);

    expect(current?.call.waitsFor).toBe(waitsFor);
    expect(current !== null && hasTimeLimit(current)).toBe(limit === "limited");
  });

  it("keeps the arguments as the kernel shows them", () => {
    const current = parseSyscall(lineOf(calls["read(0, …)"]) ?? "");

    expect(current?.arguments.slice(0, 3)).toEqual([
      0n,
      0x7ffc12345678n,
      8192n,
    ]);
  });

  it.each([
    ["a thread that runs", "running\n"],
    [
      "a thread that sleeps outside of a call",
      `-1 ${address} 0x7f0011223344\n`,
    ],
    [
      "a call that is not in the table",
      `9999 0x0 0x0 0x0 0x0 0x0 0x0 ${address} 0x7f\n`,
    ],
    ["an empty line", ""],
  ])("knows nothing of %s", (_title, line) => {
    expect(parseSyscall(line)).toBeNull();
  });
});
