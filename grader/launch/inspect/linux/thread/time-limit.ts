import { readMemory } from "./memory.ts";
import type { CurrentCall } from "./syscalls.ts";

/** After how many milliseconds from now a call that has a time limit ends by itself; `null` where that cannot be seen. */
export function timeLimitMs(path: string, current: CurrentCall): number | null {
  const { timeout } = current.call;
  if (timeout === undefined) return null;
  const argument = current.arguments[timeout.argument] ?? 0n;
  if (timeout.is === "milliseconds") return Number(BigInt.asIntN(32, argument));
  // `struct timespec` and `struct timeval`: seconds, then nano- or microseconds, of 8 bytes each.
  const bytes = readMemory(path, argument, 16);
  if (bytes === null) return null;
  const partsInMs = timeout.is === "timeval" ? 1e3 : 1e6;
  const seconds = Number(bytes.readBigInt64LE(0));
  const limitMs = seconds * 1_000 + Number(bytes.readBigInt64LE(8)) / partsInMs;
  return timeout.is === "futex" ? limitMs - startMs(current) : limitMs;
}

/** `FUTEX_CMD_MASK`, `FUTEX_CLOCK_REALTIME` and the commands whose limit is a time of a clock (Linux, `uapi/linux/futex.h`). */
const command = 0x7fn;
const realTime = 0x100n;
const untilTime: readonly bigint[] = [6n, 9n, 11n];

/** What the limit of a futex counts from: 0 for one that is a duration, else the present time of its clock. */
function startMs({ arguments: [, operation = 0n] }: CurrentCall): number {
  if (!untilTime.includes(operation & command)) return 0;
  const isRealTime = (operation & realTime) !== 0n;
  return isRealTime ? Date.now() : Number(process.hrtime.bigint()) / 1e6;
}
