import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { killGroup } from "../../../groups.ts";
import { needsUnix } from "../../../programs/start-python.suite.ts";
import type { Belongings } from "../../inspector.ts";
import { endAllByList, endAllByListNow } from "./end-all.ts";
import { parseProcessList, processListWords } from "./process-list.ts";

/** Prints the number of a helper that lives in a session of its own, and outlives the one who started it. */
const leaving = [
  "import os, sys, time",
  "if os.fork() == 0:",
  "    os.setsid()",
  "    if os.fork() == 0:",
  "        print(os.getpid(), flush=True); time.sleep(60)",
  "    os._exit(0)",
  "os.wait(); time.sleep(60)",
].join("\n");

const marker = `GRADE_PROGRAM=${randomUUID()}`;

let child: ChildProcess;
let program: Belongings;
let helper: number;

beforeEach(async (context) => {
  needsUnix(context);
  const [name = "", value] = marker.split("=");
  child = spawn("python3", ["-c", leaving], {
    stdio: ["ignore", "pipe", "ignore"],
    detached: true,
    env: { PATH: process.env["PATH"], [name]: value },
  });
  const told = await once(child.stdout ?? child, "data");
  helper = Number(String(told[0]));
  program = { pid: child.pid ?? 0, marker, traces: null };
});

afterEach(() => {
  if (child.pid !== undefined) killGroup(child.pid);
});

/** One that has ended may wait long for the first process of a machine to ask how. */
function isAlive(pid: number): boolean {
  const list = spawnSync("ps", processListWords, { encoding: "utf8" }).stdout;
  return parseProcessList(list).some((each) => each.pid === pid);
}

describe("the end of a program where there is no /proc", () => {
  it("is that of those, too, who left its group and outlived their parent", async () => {
    expect(isAlive(helper)).toBe(true);

    await endAllByList(program);

    expect(isAlive(helper)).toBe(false);
  });

  it("leaves nobody to a grader that cannot wait", async () => {
    endAllByListNow(program);

    await vi.waitUntil(() => !isAlive(helper), { timeout: 20_000 });
  });
});
