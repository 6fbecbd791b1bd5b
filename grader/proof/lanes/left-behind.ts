import { readdir } from "node:fs/promises";
import { remainingProcesses } from "../../build/suite/remaining-processes.mjs";
import type { Place } from "./place.ts";

/** What ends on its own accord is given this long. */
const graceMs = 1000;
const lookAgainMs = 50;

/** Watches a place from now on: the result tells, in words, what is left that was not there before. */
export function watchPlace({
  folder,
  temporary,
}: Place): () => Promise<readonly string[]> {
  const before = new Set(remainingProcesses(folder));
  const look = async (): Promise<readonly string[]> => {
    const names = await readdir(temporary);
    return [
      ...remainingProcesses(folder)
        .filter((line) => !before.has(line))
        .map((line) => `left behind: process ${line}`),
      ...names.map((name) => `left behind: temporary folder ${name}`),
    ];
  };
  return async () => {
    const until = performance.now() + graceMs;
    for (;;) {
      const left = await look();
      if (left.length === 0 || performance.now() > until) return left;
      await new Promise((resolve) => setTimeout(resolve, lookAgainMs));
    }
  };
}
