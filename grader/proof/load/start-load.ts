import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** How much is to be done beside the grading. */
export interface LoadSize {
  readonly busyLoops: number;
  readonly diskWriters: number;
}

/** Processes that keep the machine busy; each ends with this process, even if that is killed. */
export interface Load extends AsyncDisposable {
  readonly pids: readonly number[];
}

export async function startLoad(size: LoadSize): Promise<Load> {
  const { busyLoops, diskWriters } = size;
  const folder = await mkdtemp(join(tmpdir(), "grade-load-"));
  const loops = Array.from({ length: busyLoops }, () =>
    start("busy-loop.mjs", []),
  );
  const writers = Array.from({ length: diskWriters }, (_, index) =>
    start("disk-writer.mjs", [join(folder, String(index))]),
  );
  const all = [...loops, ...writers];
  return {
    pids: all.flatMap(({ pid }) => pid ?? []),
    [Symbol.asyncDispose]: async () => {
      await Promise.all(all.map(end));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function start(script: string, words: readonly string[]): ChildProcess {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const all = [path, String(process.pid), ...words];
  return spawn(process.execPath, all, { stdio: "ignore" });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}
