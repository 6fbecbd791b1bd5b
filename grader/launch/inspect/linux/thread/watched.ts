import { readProc } from "../processes.ts";
import { readMemory } from "./memory.ts";
import type { CurrentCall } from "./syscalls.ts";

/** A descriptor that a thread waits for events of. */
export interface Watched {
  readonly descriptor: number;
  /** Else only for being able to write. */
  readonly isForReading: boolean;
}

/** More than any student's program has; beyond it the first ones tell enough. */
const mostDescriptors = 1024;

/** The descriptors that a call which waits for events was given; none where they cannot be seen. */
export function watchedBy(
  path: string,
  current: CurrentCall,
): readonly Watched[] {
  const { watches } = current.call;
  return watches === undefined ? [] : readers[watches](path, current);
}

const readers = { poll: polled, select: selected, epoll: epolled } as const;

/** `POLLIN`, `POLLPRI`, `POLLRDNORM`, `POLLRDBAND`; the same for epoll (Linux, `asm-generic/poll.h`). */
const readingEvents = 0xc3;
const writingEvents = 0x304;

function watchedFor(descriptor: number, events: number): readonly Watched[] {
  if (descriptor < 0 || (events & (readingEvents | writingEvents)) === 0)
    return [];
  return [{ descriptor, isForReading: (events & readingEvents) !== 0 }];
}

/** `struct pollfd` (poll(2)): the descriptor in 4 bytes, what it is watched for in 2, what happened in 2. */
function polled(
  path: string,
  { arguments: [at = 0n, count = 0n] }: CurrentCall,
): readonly Watched[] {
  const entries = Math.min(Number(count), mostDescriptors);
  const bytes = readMemory(path, at, 8 * entries);
  if (bytes === null) return [];
  return Array.from({ length: entries }, (_, index) =>
    watchedFor(bytes.readInt32LE(8 * index), bytes.readUInt16LE(8 * index + 4)),
  ).flat();
}

/** `fd_set` (select(2)): one bit for each descriptor below the first argument. */
function selected(
  path: string,
  { arguments: [count = 0n, reading = 0n, writing = 0n] }: CurrentCall,
): readonly Watched[] {
  const bits = Math.min(Number(count), mostDescriptors);
  const forReading = setBits(path, reading, bits);
  const forWriting = setBits(path, writing, bits);
  return [
    ...forReading.map((descriptor) => ({ descriptor, isForReading: true })),
    ...forWriting
      .filter((descriptor) => !forReading.includes(descriptor))
      .map((descriptor) => ({ descriptor, isForReading: false })),
  ];
}

function setBits(path: string, at: bigint, bits: number): readonly number[] {
  const bytes = at === 0n ? null : readMemory(path, at, Math.ceil(bits / 8));
  if (bytes === null) return [];
  return Array.from({ length: bits }, (_, bit) => bit).filter(
    (bit) => ((bytes[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0,
  );
}

/** `/proc/<pid>/fdinfo` lists the descriptors that epoll watches, and for which events (proc_pid_fdinfo(5)). */
function epolled(
  path: string,
  { arguments: [descriptor = -1n] }: CurrentCall,
): readonly Watched[] {
  const text = readProc(`${path}/fdinfo/${descriptor}`) ?? "";
  const targets = text.matchAll(/^tfd:\s+(\d+)\s+events:\s+([0-9a-f]+)/gm);
  return [...targets].flatMap(([, target, events = ""]) =>
    watchedFor(Number(target), parseInt(events, 16)),
  );
}
