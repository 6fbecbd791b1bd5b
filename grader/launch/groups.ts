/** Running programs, each with the way to end it at once: whatever ends the grader ends them first. */
const running = new Map<number, () => void>();
let isGuarding = false;
const watchers: ((sign: "+" | "-", pid: number) => void)[] = [];

export function rememberProgram(pid: number, endNow: () => void): void {
  guard();
  running.set(pid, endNow);
  for (const tell of watchers) tell("+", pid);
}

/** Tells of each program that is started (`+`) and of each that is gone (`-`). */
export function onProgram(tell: (sign: "+" | "-", pid: number) => void): void {
  watchers.push(tell);
}

/** However often a program is ended, it is gone once. */
export function forgetProgram(pid: number): void {
  if (!running.delete(pid)) return;
  for (const tell of watchers) tell("-", pid);
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
  // Before the folders that they write to are removed.
  process.prependListener("exit", endAllNow);
}

function endAllNow(): void {
  for (const endNow of running.values()) endNow();
}
