import { setImmediate } from "node:timers/promises";
import { beforeEach, describe, expect, it } from "vitest";
import type { Activity, ProgramHandle } from "../../../core/program-handle.ts";
import {
  ample,
  needsLinux,
  startSource,
} from "../../programs/start-python.suite.ts";

/** A program that reads a line in a process whose end two others wait for, as those around a student's program do. */
const waiting = [
  "import os",
  "if os.fork() == 0:",
  "    if os.fork() == 0:",
  "        input(); os._exit(0)",
  "    os.wait(); os._exit(0)",
  "os.wait()",
];

/** What is seen of it from its line to its end. */
async function seenToEnd(program: ProgramHandle): Promise<readonly Activity[]> {
  const seen: Activity[] = [];
  program.feed("\n");
  while (program.end === null) {
    const { activity } = await program.sample();
    seen.push(activity);
    await setImmediate();
  }
  return seen;
}

describe("a program whose innermost process has just ended", () => {
  beforeEach(needsLinux);

  it("is never taken for one that waits for good: its end goes from child to parent", async () => {
    const wrong: Activity[] = [];
    for (let round = 0; round < 30; round += 1) {
      const program = await startSource(...waiting);
      await program.waitUntil({ isMet: () => false, patience: ample });
      const seen = await seenToEnd(program);
      await program.stop();
      wrong.push(
        ...seen.filter((one) => one.kind === "blocked" && one.in === "other"),
      );
    }

    expect(wrong).toEqual([]);
  });
});
