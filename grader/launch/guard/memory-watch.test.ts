import { beforeEach, describe, expect, it } from "vitest";
import { machine } from "../inspect/machine.ts";
import {
  needsLinux,
  startSource,
  untilPrinted,
} from "../programs/start-python.suite.ts";

/** A program that holds so many MiB and then has so many children, which wait with it. */
function holding(mebibytes: number, children: number): readonly string[] {
  return [
    "import os, signal",
    `held = bytearray(os.urandom(4096)) * ${256 * mebibytes}`,
    `for _ in range(${children}):`,
    "    if os.fork() == 0: signal.pause()",
    'print("ready", flush=True)',
    "signal.pause()",
  ];
}

describe("the memory of a program", () => {
  beforeEach(needsLinux);

  it("is that of all its processes, what they share counted once", async () => {
    const program = await startSource(...holding(200, 3));
    await untilPrinted(program, "ready");

    const held = machine.memoryOf(program.pid, 0);
    await program.stop();

    expect(held).toBeGreaterThan(200 * 2 ** 20);
    expect(held).toBeLessThan(400 * 2 ** 20);
  });

  it("may be as large as a Java machine's", async () => {
    const program = await startSource(...holding(400, 3));
    await untilPrinted(program, "ready");

    const end = await program.stop();

    expect(end.byUs).toBe(true);
  });

  it("ends it where that is more than any program needs, be it of one process or of many", async () => {
    const one = await startSource(...holding(700, 0));
    const many = await startSource(
      "import os, signal",
      "for _ in range(20):",
      "    if os.fork() == 0: held = bytearray(os.urandom(4096)) * 2**14; signal.pause()",
      "signal.pause()",
    );

    const ends = await Promise.all([one.ended, many.ended]);
    await Promise.all([one.stop(), many.stop()]);

    const cause = { kind: "memory", limitInBytes: 2 ** 29 };
    const killed = { code: null, signal: "SIGKILL", byUs: false, cause };
    expect(ends).toEqual([killed, killed]);
  });
});
