import { setTimeout } from "node:timers/promises";
import { killGroup, killProcess } from "../../../groups.ts";
import type { Belongings } from "../../inspector.ts";
import { isAlive, processTree, processesWith } from "../processes.ts";
import { straysOf } from "./strays.ts";

const lookAgainMs = 1;
/** A process that the kernel cannot end within this many looks hangs in a driver; nobody can do more about it. */
const mostLooks = 2_000;

/**
 * Ends all processes of a program, those too that left its group and outlived their parents. Resolves when they are
 * gone: one that was killed holds its sockets until the kernel has taken it apart. The program's own process is only
 * killed; whoever started it sees its end.
 */
export async function endAll(program: Belongings): Promise<void> {
  let rest = othersOf(program);
  killGroup(program.pid);
  for (let look = 0; look < mostLooks && rest.length > 0; look += 1) {
    for (const pid of rest) killProcess(pid);
    await setTimeout(lookAgainMs);
    const remaining = rest.filter(isAlive);
    rest = remaining.length > 0 ? remaining : othersOf(program);
  }
}

/** More generations than a program can have while each is killed as soon as it is seen. */
const mostRounds = 100;

/** The same for a grader that is about to end: it kills until there is nobody left to kill, and waits for nobody. */
export function endAllNow(program: Belongings): void {
  const killed = new Set<number>();
  for (let round = 0; round < mostRounds; round += 1) {
    const rest = othersOf(program).filter((pid) => !killed.has(pid));
    if (round === 0) killGroup(program.pid);
    if (rest.length === 0) return;
    for (const pid of rest) {
      killProcess(pid);
      killed.add(pid);
    }
  }
}

function othersOf({ marker, pid, traces }: Belongings): readonly number[] {
  const tree = processTree(pid).map((process) => process.pid);
  const strays = traces === null ? [] : straysOf(traces, pid);
  const found = new Set([...tree, ...processesWith(marker, pid), ...strays]);
  found.delete(pid);
  return [...found].filter(isAlive);
}
