import { readFileSync, readdirSync } from "node:fs";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { describe, expect, it, vi } from "vitest";
import { startLoad } from "./start-load.ts";

const size = { busyLoops: 1, diskWriters: 1 };
const root = fileURLToPath(new URL("../../../", import.meta.url));

/** Only a process that has ended, but that nobody has asked after, has an empty command line. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    if (process.platform !== "linux") return true;
    return readFileSync(`/proc/${String(pid)}/cmdline`, "utf8") !== "";
  } catch {
    return false;
  }
}

function foldersOfLoads(): readonly string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith("grade-load-"));
}

describe("a load", () => {
  it("runs until it is disposed of, and leaves no file", async () => {
    const load = await startLoad(size);
    const running = load.pids.map(isRunning);

    await load[Symbol.asyncDispose]();

    expect(running).toEqual([true, true]);
    expect(load.pids.map(isRunning)).toEqual([false, false]);
    expect(foldersOfLoads()).toEqual([]);
  });

  it("ends with the one who started it, even if that is killed", async () => {
    const script = `import { startLoad } from "./grader/proof/load/start-load.ts";
      const load = await startLoad(${JSON.stringify(size)});
      console.log(load.pids.join(" "));`;
    const words = ["--import", "./grader/build/typescript.mjs"];
    const input = ["--input-type=module", "-e", script];
    const parent = spawn(process.execPath, [...words, ...input], {
      cwd: root,
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [said] = await once(parent.stdout, "data");
    const pids = String(said).trim().split(" ").map(Number);

    parent.kill("SIGKILL");

    await vi.waitFor(
      () => {
        expect(pids.map(isRunning)).toEqual([false, false]);
        expect(foldersOfLoads()).toEqual([]);
      },
      { timeout: 20_000 },
    );
  });
});
