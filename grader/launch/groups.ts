/** Process groups of running programs: whatever ends the grader ends them first. */
const running = new Set<number>();
let isGuarding = false;

export function rememberGroup(pid: number): void {
  guard();
  running.add(pid);
}

export function forgetGroup(pid: number): void {
  running.delete(pid);
}

/** Ends a whole process group at once; a group that is gone is fine. Windows knows processes alone. */
export function killGroup(pid: number): void {
  kill(process.platform === "win32" ? pid : -pid);
}

/** Ends one process, whatever group it is in; one that is gone is fine. */
export function killProcess(pid: number): void {
  kill(pid);
}

function kill(target: number): void {
  try {
    process.kill(target, "SIGKILL");
  } catch {
    // It is gone already.
  }
}

function guard(): void {
  if (isGuarding) return;
  isGuarding = true;
  process.on("exit", killAll);
}

function killAll(): void {
  for (const pid of running) killGroup(pid);
}
