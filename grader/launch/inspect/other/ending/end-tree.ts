import { execFile, spawnSync } from "node:child_process";
import { promisify } from "node:util";
import type { Belongings } from "../../inspector.ts";

const run = promisify(execFile);

/**
 * Ends a program with the processes that it started, on Windows: the system knows them as long as each one's parent
 * lives.
 */
export async function endTree({ pid }: Belongings): Promise<void> {
  // One that is gone already is fine.
  await run("taskkill", [...treeWords(pid)]).catch(() => undefined);
}

/** The same for a grader that is about to end itself and cannot wait. */
export function endTreeNow({ pid }: Belongings): void {
  spawnSync("taskkill", treeWords(pid), { stdio: "ignore" });
}

/** `/T`: with its children; `/F`: without asking it. */
function treeWords(pid: number): readonly string[] {
  return ["/T", "/F", "/PID", String(pid)];
}
