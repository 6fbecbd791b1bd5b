import { setTimeout } from "node:timers/promises";
import { killGroup, killProcess } from "../../groups.ts";
import { processTree, processesWith } from "./processes.ts";
import { sampleProgram } from "./sample.ts";

const lookAgainMs = 1;
/** A process that the kernel cannot end within this many looks hangs in a driver; nobody can do more about it. */
const mostLooks = 2_000;

/**
 * Ends all processes of a program, those too that left its group and outlived their parents. Resolves when they are
 * gone: one that was killed holds its sockets until the kernel has taken it apart. The program's own process is only
 * killed; whoever started it sees its end.
 */
export async function endAll(marker: string, root: number): Promise<void> {
  let rest = descendants(marker, root);
  killGroup(root);
  for (let look = 0; look < mostLooks && rest.length > 0; look += 1) {
    for (const pid of rest) killProcess(pid);
    await setTimeout(lookAgainMs);
    const remaining = rest.filter(isAlive);
    rest = remaining.length > 0 ? remaining : descendants(marker, root);
  }
}

function descendants(marker: string, root: number): readonly number[] {
  const found = new Set([...processTree(root), ...processesWith(marker, root)]);
  found.delete(root);
  return [...found].filter(isAlive);
}

function isAlive(pid: number): boolean {
  return sampleProgram(pid).activity.kind !== "ended";
}
