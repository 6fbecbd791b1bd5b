const common = [
  "--cpu=300",
  `--data=${8 * 2 ** 30}`,
  `--fsize=${256 * 2 ** 20}`,
  "--nofile=256",
  "--core=0",
  "--memlock=65536",
  "--msgqueue=0",
  "--sigpending=256",
  "--",
];

/**
 * The words in front of a command that limit each of its processes: processes and threads of all of them
 * (counted in their own user namespace since Linux 5.14), processor time in seconds, memory of its own, size of a file,
 * descriptors, and no core. Memory that is only reserved does not count, so that Java and Node start
 * (`RLIMIT_AS` would not let them).
 */
export function limitsTo(processes: number): readonly string[] {
  // By its path: a search path may lead to nothing that is seen inside.
  return ["/usr/bin/prlimit", `--nproc=${processes}`, ...common];
}

/** A server may have a thread for each client of a crowd; a compiler has some for each processor. */
export const mostProcesses = { program: 128, compiler: 1024 } as const;
