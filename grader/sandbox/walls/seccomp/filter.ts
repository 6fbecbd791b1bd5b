import {
  type Architecture,
  type SystemCall,
  answers,
  numberOf,
} from "./system-calls.ts";

/** One instruction of classic BPF (`struct sock_filter`, linux/filter.h). */
interface Instruction {
  readonly code: number;
  /** Instructions to skip if a comparison holds, and if it does not. */
  readonly then: number;
  readonly otherwise: number;
  readonly operand: number;
}

/** `BPF_LD|BPF_W|BPF_ABS`, `BPF_JMP|BPF_JEQ|BPF_K`, `BPF_JMP|BPF_JGE|BPF_K`, `BPF_JMP|BPF_JSET|BPF_K`, `BPF_RET|BPF_K`. */
const codes = {
  load: 0x20,
  isEqual: 0x15,
  isAtLeast: 0x35,
  hasAny: 0x45,
  give: 0x06,
} as const;

/** Where things stand in `struct seccomp_data` (linux/seccomp.h), of arguments the lower half on a little-endian machine. */
const offsets = { number: 0, architecture: 4, firstArgument: 16 } as const;
const secondArgument = offsets.firstArgument + 8;

/** `SECCOMP_RET_ALLOW`, `SECCOMP_RET_KILL_PROCESS`, `SECCOMP_RET_ERRNO` (linux/seccomp.h). */
const allowed = 0x7fff0000;
const killed = 0x80000000;
const failing = (errno: number): number => 0x00050000 | errno;

/** Of Linux (asm-generic/errno.h). */
const errnos = { EPERM: 1, ENOSYS: 38, EAFNOSUPPORT: 97 } as const;

/** `AUDIT_ARCH_X86_64`, `AUDIT_ARCH_AARCH64` (linux/audit.h). */
const audits: Readonly<Record<Architecture, number>> = {
  x64: 0xc000003e,
  arm64: 0xc00000b7,
};

/** System calls of the ABI with 32-bit pointers have this bit (`__X32_SYSCALL_BIT`). */
const x32Bit = 0x40000000;

/** Every flag that makes a namespace (`CLONE_NEW*`, linux/sched.h). */
const namespaceFlags = 0x7e020000;

/** `TIOCSTI` and `TIOCLINUX` put words into a terminal (CVE-2019-10063). */
const wordsIntoTerminals = [0x5412, 0x541c] as const;

/** `AF_UNIX`, `AF_INET`, `AF_INET6`, `AF_NETLINK`: all that a course needs; others leave every network namespace (`AF_VSOCK`). */
const families = [1, 2, 10, 16] as const;

/**
 * The filter of a student's system calls as the kernel takes it: 8 bytes an instruction, all allowed but what a
 * program of a course has no use for.
 */
export function seccompFilter(architecture: Architecture): Buffer {
  return Buffer.concat(instructions(architecture).map(encoded));
}

function instructions(architecture: Architecture): readonly Instruction[] {
  const number = (call: SystemCall): number | null =>
    numberOf(call, architecture);
  return [
    load(offsets.architecture),
    ...ifNot(
      { code: codes.isEqual, value: audits[architecture] },
      give(killed),
    ),
    load(offsets.number),
    ...(architecture === "x64"
      ? when({ code: codes.isAtLeast, value: x32Bit }, [give(killed)])
      : []),
    ...answers.flatMap(({ call, errno }) =>
      onlyFor(number(call), [give(failing(errnos[errno]))]),
    ),
    ...onlyFor(number("clone"), newNamespaces),
    ...onlyFor(number("ioctl"), terminalRequests),
    ...onlyFor(number("socket"), otherFamilies),
    give(allowed),
  ];
}

const newNamespaces: readonly Instruction[] = [
  load(offsets.firstArgument),
  ...when({ code: codes.hasAny, value: namespaceFlags }, [
    give(failing(errnos.EPERM)),
  ]),
  give(allowed),
];

const terminalRequests: readonly Instruction[] = [
  load(secondArgument),
  ...wordsIntoTerminals.flatMap((value) =>
    when({ code: codes.isEqual, value }, [give(failing(errnos.EPERM))]),
  ),
  give(allowed),
];

const otherFamilies: readonly Instruction[] = [
  load(offsets.firstArgument),
  ...families.flatMap((value) =>
    when({ code: codes.isEqual, value }, [give(allowed)]),
  ),
  give(failing(errnos.EAFNOSUPPORT)),
];

/** Instructions for one system call; they end by giving an answer. */
function onlyFor(
  number: number | null,
  then: readonly Instruction[],
): readonly Instruction[] {
  return number === null
    ? []
    : when({ code: codes.isEqual, value: number }, then);
}

/** A comparison of what was loaded. */
interface Comparison {
  readonly code: number;
  readonly value: number;
}

function when(
  { code, value }: Comparison,
  then: readonly Instruction[],
): readonly Instruction[] {
  return [{ code, then: 0, otherwise: then.length, operand: value }, ...then];
}

function ifNot(
  { code, value }: Comparison,
  then: Instruction,
): readonly Instruction[] {
  return [{ code, then: 1, otherwise: 0, operand: value }, then];
}

function load(offset: number): Instruction {
  return { code: codes.load, then: 0, otherwise: 0, operand: offset };
}

function give(answer: number): Instruction {
  return { code: codes.give, then: 0, otherwise: 0, operand: answer };
}

function encoded({ code, then, otherwise, operand }: Instruction): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeUInt16LE(code, 0);
  bytes.writeUInt8(then, 2);
  bytes.writeUInt8(otherwise, 3);
  bytes.writeUInt32LE(operand >>> 0, 4);
  return bytes;
}
