import { readMemory } from "./memory.ts";
import type { CurrentCall } from "./syscalls.ts";

/** After how many milliseconds a call that has a time limit ends by itself; `null` where that cannot be seen. */
export function timeLimitMs(
  path: string,
  { call, arguments: words }: CurrentCall,
): number | null {
  const { timeout } = call;
  if (timeout === undefined) return null;
  const argument = words[timeout.argument] ?? 0n;
  if (timeout.is === "milliseconds") return Number(BigInt.asIntN(32, argument));
  // `struct timespec` and `struct timeval`: seconds, then nano- or microseconds, of 8 bytes each.
  const bytes = readMemory(path, argument, 16);
  if (bytes === null) return null;
  const partsInMs = timeout.is === "timespec" ? 1e6 : 1e3;
  const seconds = Number(bytes.readBigInt64LE(0));
  return seconds * 1_000 + Number(bytes.readBigInt64LE(8)) / partsInMs;
}
