const fileSize = `--fsize=${256 * 2 ** 20}`;

const common = [
  `--data=${8 * 2 ** 30}`,
  fileSize,
  "--nofile=256",
  "--core=0",
  "--memlock=65536",
  "--msgqueue=0",
  "--sigpending=256",
  "--",
];

/** What all processes of a command together, and each of them alone, may take. */
export interface Bounds {
  readonly processes: number;
  readonly processorSeconds: number;
}

// By its path: a search path may lead to nothing that is seen inside.
const prlimit = "/usr/bin/prlimit";

/**
 * The words in front of a command that limit each of its processes: processes and threads of all of them
 * (counted in their own user namespace since Linux 5.14), processor time in seconds, memory of its own, size of a file,
 * descriptors, and no core. Memory that is only reserved does not count, so that Java and Node start
 * (`RLIMIT_AS` would not let them).
 */
export function limitsTo(bounds: Bounds): readonly string[] {
  const { processes, processorSeconds } = bounds;
  const own = [`--nproc=${processes}`, `--cpu=${processorSeconds}`];
  return [prlimit, ...own, ...common];
}

/** A server may have a thread for each client of a crowd; a compiler has some for each processor. */
export const boundsOf = {
  program: { processes: 128, processorSeconds: 300 },
  step: { processes: 1024, processorSeconds: 120 },
} as const satisfies Readonly<Record<string, Bounds>>;

/** The same for a step of a build where there are no walls: its processes cannot be told from others of its user. */
export const stepLimitsWithoutWalls: readonly string[] = [
  ...[prlimit, `--cpu=${boundsOf.step.processorSeconds}`, fileSize, "--"],
];
