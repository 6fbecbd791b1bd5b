import { execFile, spawnSync } from "node:child_process";
import { setTimeout } from "node:timers/promises";
import { promisify } from "node:util";
import { killGroup, killProcess } from "../../../groups.ts";
import type { Belongings } from "../../inspector.ts";
import {
  othersOf,
  parseProcessList,
  processListWords,
} from "./process-list.ts";

const run = promisify(execFile);

/** All processes of a machine may be many, each with its environment. */
const mostListInBytes = 2 ** 26;

const lookAgainMs = 1;
/** More generations than a program can have while each is killed as soon as it is seen. */
const mostRounds = 50;

/**
 * Ends a program with the processes that it started, where there is no `/proc`: macOS. Resolves when they are gone, but
 * for the program's own, whose end is seen by whoever started it.
 */
export async function endAllByList(program: Belongings): Promise<void> {
  let rest = othersIn(program, await listed());
  killGroup(program.pid);
  for (let round = 0; round < mostRounds && rest.length > 0; round += 1) {
    for (const pid of rest) killProcess(pid);
    await setTimeout(lookAgainMs);
    rest = othersIn(program, await listed());
  }
}

/** The same for a grader that is about to end itself and cannot wait. */
export function endAllByListNow(program: Belongings): void {
  const killed = new Set<number>();
  for (let round = 0; round < mostRounds; round += 1) {
    const rest = othersIn(program, listedNow());
    const alive = rest.filter((pid) => !killed.has(pid));
    if (round === 0) killGroup(program.pid);
    if (alive.length === 0) return;
    for (const pid of alive) {
      killProcess(pid);
      killed.add(pid);
    }
  }
}

function othersIn(program: Belongings, list: string): readonly number[] {
  return othersOf(program, parseProcessList(list));
}

/** A machine that shows nothing has a group to end all the same. */
async function listed(): Promise<string> {
  const options = { maxBuffer: mostListInBytes };
  const { stdout } = await run("ps", [...processListWords], options).catch(
    () => ({ stdout: "" }),
  );
  return stdout;
}

function listedNow(): string {
  const { stdout } = spawnSync("ps", processListWords, {
    maxBuffer: mostListInBytes,
    encoding: "utf8",
  });
  // What could not be started has said nothing, not even an empty text.
  return typeof stdout === "string" ? stdout : "";
}
