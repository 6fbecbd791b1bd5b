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

/** Ends a whole process group at once; a group that is gone is fine. */
export function killGroup(pid: number): void {
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    killAlone(pid);
  }
}

/** Windows has no process groups; elsewhere this is the group that never came to be. */
function killAlone(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
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
