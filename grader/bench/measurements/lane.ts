import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { makeHome, removeHome } from "../../sandbox/lane-home.ts";
import { namespaceCommand, namespaceKind } from "../../sandbox/lane-kind.ts";
import {
  type Worker,
  startWorker,
  workerEnvironment,
} from "../../sandbox/worker.ts";
import type { Figure } from "../figure.ts";

/** The product's own worker. */
const laneWorker = fileURLToPath(
  new URL("../../../dist/lane-worker.cjs", import.meta.url),
);

/** What a lane costs once, from the first system call until its worker says that it is there; and two parts of that. */
export async function measureLane(count: number): Promise<readonly Figure[]> {
  const lanesMs: number[] = [];
  const spacesMs: number[] = [];
  const nodesMs: number[] = [];
  const spaces = namespaceCommand(namespaceKind(), ["true"]);
  for (let index = 0; index < count; index += 1) {
    lanesMs.push(await laneMs());
    spacesMs.push(runMs(spaces));
    nodesMs.push(runMs([process.execPath, "-e", "0"]));
  }
  return [
    {
      what: "a lane, until its worker speaks",
      valuesMs: lanesMs,
      promisedMs: 60,
    },
    {
      what: "  of which its namespaces, from start to end",
      valuesMs: spacesMs,
      promisedMs: null,
    },
    {
      what: "  of which an empty script of Node",
      valuesMs: nodesMs,
      promisedMs: null,
    },
  ];
}

async function laneMs(): Promise<number> {
  const startedAt = performance.now();
  const lane = await openedLane(laneWorker);
  const durationMs = performance.now() - startedAt;
  await lane[Symbol.asyncDispose]();
  return durationMs;
}

/** Throws where the command fails. */
function runMs([file = "", ...words]: readonly string[]): number {
  const startedAt = performance.now();
  const { status } = spawnSync(file, words, {
    stdio: "ignore",
    env: workerEnvironment(),
  });
  if (status !== 0) throw new Error(`${file} ${words.join(" ")} failed`);
  return performance.now() - startedAt;
}

/** A lane with this script as its worker. Throws `GraderFault` where the machine gives none. */
export async function openedLane(
  script: string,
): Promise<AsyncDisposable & { readonly worker: Worker }> {
  const kind = namespaceKind();
  const home = makeHome(kind);
  const worker = await startWorker({ kind, script, home });
  return {
    worker,
    [Symbol.asyncDispose]: async () => {
      await worker.end();
      removeHome(home);
    },
  };
}
