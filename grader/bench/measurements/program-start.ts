import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { environmentOf } from "../../sandbox/environment.ts";
import type { Figure } from "../figure.ts";
import { differencesInPairs } from "./in-pairs.ts";
import { openedLane } from "./lane.ts";

const commands = [["/bin/true"], ["python3", "-I", "-S", "-c", "pass"]];

/** Starts a command somewhere and says how long it took, in milliseconds. */
type Probe = (command: readonly string[]) => Promise<number>;

/** What a program costs more in a lane than without one, from its start to its end. */
export async function measureProgramStarts(
  count: number,
): Promise<readonly Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), "grade-bench-"));
  try {
    const script = await bundleProbe(folder);
    return await measureWith(script, folder, count);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function bundleProbe(folder: string): Promise<string> {
  const script = join(folder, "start-probe.mjs");
  await build({
    entryPoints: [fileURLToPath(new URL("./start-probe.ts", import.meta.url))],
    outfile: script,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    banner: {
      js: 'import { createRequire as requireForBundle } from "node:module"; const require = requireForBundle(import.meta.url);',
    },
  });
  return script;
}

async function measureWith(
  script: string,
  folder: string,
  count: number,
): Promise<readonly Figure[]> {
  await using lane = await openedLane(script);
  const inLane: Probe = async (command) => {
    lane.worker.send(command);
    return Number(await lane.worker.next());
  };
  await using bare = await bareProbe(script, folder);
  const figures: Figure[] = [];
  for (const command of commands)
    figures.push(await measureCommand(command, count, [inLane, bare.probe]));
  return figures;
}

async function measureCommand(
  command: readonly string[],
  count: number,
  [inLane, bare]: readonly [Probe, Probe],
): Promise<Figure> {
  // What is started for the first time comes from the disk.
  await inLane(command);
  await bare(command);
  const valuesMs = await differencesInPairs(
    count,
    () => inLane(command),
    () => bare(command),
  );
  const what = `${command.join(" ")} in a lane, over a bare one`;
  return { what, valuesMs, promisedMs: 8 };
}

async function bareProbe(
  script: string,
  home: string,
): Promise<AsyncDisposable & { readonly probe: Probe }> {
  const isRoot = process.getuid?.() === 0;
  // The student of root's lane is a stranger, for whom a name may mean another program.
  const { PATH } = environmentOf(home, isRoot);
  const child = fork(script, [home, "host"], { env: { ...process.env, PATH } });
  await once(child, "message");
  return {
    probe: async (command) => {
      child.send(command);
      const [took]: unknown[] = await once(child, "message");
      return Number(took);
    },
    [Symbol.asyncDispose]: async () => {
      child.disconnect();
      await once(child, "exit");
    },
  };
}
