import { describe, expect, it } from "vitest";
import { seccompFilter } from "./filter.ts";
import {
  type Architecture,
  type SystemCall,
  numberOf,
} from "./system-calls.ts";

/** What the kernel shows a filter of one system call (`struct seccomp_data`). */
interface Call {
  readonly audit: number;
  readonly number: number;
  readonly first?: number;
  readonly second?: number;
}

function dataOf({ audit, number, first = 0, second = 0 }: Call): Buffer {
  const data = Buffer.alloc(64);
  data.writeUInt32LE(number >>> 0, 0);
  data.writeUInt32LE(audit, 4);
  data.writeUInt32LE(first >>> 0, 16);
  data.writeUInt32LE(second >>> 0, 24);
  return data;
}

/** Runs a filter as the kernel does (bpf(4)), with the instructions that ours is made of. */
function answerTo(filter: Buffer, call: Call): string {
  const data = dataOf(call);
  let accumulator = 0;
  for (let at = 0; at * 8 < filter.length; at += 1) {
    const code = filter.readUInt16LE(at * 8);
    const [then, otherwise] = [
      filter.readUInt8(at * 8 + 2),
      filter.readUInt8(at * 8 + 3),
    ];
    const operand = filter.readUInt32LE(at * 8 + 4);
    if (code === 0x20) accumulator = data.readUInt32LE(operand);
    else if (code === 0x06) return nameOf(operand);
    else at += holds(code, accumulator, operand) ? then : otherwise;
  }
  return "no answer";
}

function holds(code: number, value: number, operand: number): boolean {
  if (code === 0x15) return value === operand;
  if (code === 0x35) return value >= operand;
  if (code === 0x45) return (value & operand) !== 0;
  throw new Error(`unknown instruction ${code}`);
}

function nameOf(answer: number): string {
  const names = new Map([
    [0x7fff0000, "allowed"],
    [0x80000000, "killed"],
    [0x00050001, "EPERM"],
    [0x00050026, "ENOSYS"],
    [0x00050061, "EAFNOSUPPORT"],
  ]);
  return names.get(answer) ?? answer.toString(16);
}

const machines = [
  { architecture: "x64", audit: 0xc000003e, read: 0 },
  { architecture: "arm64", audit: 0xc00000b7, read: 63 },
] as const;

const forbidden: readonly (readonly [SystemCall, string])[] = [
  ["ptrace", "EPERM"],
  ["mount", "EPERM"],
  ["unshare", "EPERM"],
  ["bpf", "EPERM"],
  ["keyctl", "EPERM"],
  ["userfaultfd", "EPERM"],
  ["memfd_create", "ENOSYS"],
  ["io_uring_setup", "ENOSYS"],
  ["clone3", "ENOSYS"],
  ["shmget", "ENOSYS"],
];

/** A call with its first two arguments, and the answer to it. */
const looked: readonly (readonly [SystemCall, number, number, string])[] = [
  ["clone", 0x01200011, 0, "allowed"],
  ["clone", 0x10000011, 0, "EPERM"],
  ["clone", 0x40000011, 0, "EPERM"],
  ["socket", 1, 0, "allowed"],
  ["socket", 2, 0, "allowed"],
  ["socket", 10, 0, "allowed"],
  ["socket", 16, 0, "allowed"],
  ["socket", 17, 0, "EAFNOSUPPORT"],
  ["socket", 38, 0, "EAFNOSUPPORT"],
  ["socket", 40, 0, "EAFNOSUPPORT"],
  ["ioctl", 0, 0x5401, "allowed"],
  ["ioctl", 0, 0x5412, "EPERM"],
  ["ioctl", 0, 0x541c, "EPERM"],
];

describe.each(machines)("on $architecture", ({ architecture, audit, read }) => {
  const filter = seccompFilter(architecture);
  const numbered = (call: SystemCall): number =>
    numberOf(call, architecture satisfies Architecture) ?? Number.NaN;

  it("what a program needs is allowed", () => {
    expect(answerTo(filter, { audit, number: read })).toBe("allowed");
  });

  it.each(forbidden)("%s is answered with %s", (call, answer) => {
    const number = numbered(call);

    expect(answerTo(filter, { audit, number })).toBe(answer);
  });

  it.each(looked)(
    "%s(%i, %i) is answered with %s",
    (call, first, second, answer) => {
      const number = numbered(call);

      expect(answerTo(filter, { audit, number, first, second })).toBe(answer);
    },
  );

  it("a call of another machine's kind ends the program", () => {
    const i386 = 0x40000003;

    expect(answerTo(filter, { audit: i386, number: read })).toBe("killed");
  });

  it("is as short as the kernel wants it", () => {
    expect(filter.length / 8).toBeLessThanOrEqual(4096);
  });
});

it("calls with 32-bit pointers end the program on x64", () => {
  const call = { audit: 0xc000003e, number: 0x40000000 };

  expect(answerTo(seccompFilter("x64"), call)).toBe("killed");
});
