import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, it } from "vitest";
import type { ProgramHandle } from "../core/program-handle.ts";
import { processesWith } from "./inspect/linux/processes.ts";
import { machine } from "./inspect/machine.ts";
import {
  ample,
  needsLinux,
  needsPython,
  needsUnix,
  printedPort,
  startProgram,
  startSource,
  untilPrinted,
} from "./programs/start-python.suite.ts";

describe("the end of a program", () => {
  beforeEach(needsUnix);

  it("carries its exit code", async () => {
    const program = await startSource("raise SystemExit(7)");

    const end = await program.ended;

    expect(end).toEqual({ code: 7, signal: null, byUs: false });
    expect(program.end).toEqual(end);
  });

  it("carries the signal that it died of", async () => {
    const program = await startSource("import os", "os.abort()");

    const end = await program.ended;

    expect(end).toEqual({ code: null, signal: "SIGABRT", byUs: false });
  });

  it("is ours when we stopped it, even if it ignores signals", async () => {
    const program = await startProgram("ignores-signals.py");
    await untilPrinted(program, "ready");

    const end = await program.stop();

    expect(end).toEqual({ code: null, signal: "SIGKILL", byUs: true });
  });

  it("stays its own when it is stopped afterwards", async () => {
    const program = await startSource("raise SystemExit(7)");
    const end = await program.ended;

    const again = await program.stop();

    expect(again).toEqual(end);
  });

  it("stays its own when it is stopped while its output is still held open", async () => {
    const program = await startProgram("hands-its-output-on.py", "session");
    await untilPrinted(program, "done");
    await untilGone(program.pid);

    const end = await program.stop();

    expect(end).toEqual({ code: 0, signal: null, byUs: false });
  });

  it.each([
    ["in its group", []],
    ["in a session of its own", ["session"]],
  ])(
    "does not wait for a grandchild %s that holds its output",
    async (_title, words) => {
      const program = await startProgram("hands-its-output-on.py", ...words);

      const end = await program.ended;

      expect(end).toEqual({ code: 0, signal: null, byUs: false });
      expect(program.stdout.text).toBe("done\n");
    },
  );

  it("wakes whoever waits for something else", async () => {
    const program = await startSource("input()");
    const wait = program.waitUntil({
      isMet: () => false,
      patience: ample,
      whileWaiting: ({ activity }) => activity.kind === "blocked",
    });

    program.feed("\n");

    const end = { code: 0, signal: null, byUs: false };
    await expect(wait).resolves.toEqual({ kind: "ended", end });
  });
});

describe("the processes of a program", () => {
  beforeEach(needsLinux);

  it.each([
    ["a daemon in a session of its own, deaf to signals", "leaves-daemon.py"],
    ["a fork bomb that is still going off", "multiplies.py"],
    ["a child whose parent waits for it", "listens-by-child.py"],
    ["one that prints for ever", "floods.py"],
  ])("are gone after its stop: %s", async (_title, file) => {
    const program = await startProgram(file);
    const marker = markerOf(program);
    const port = await printedPort(program);
    const before = await machine.portUse(port);

    await program.stop();

    expect(before.kind).toBe("held");
    await expect(machine.portUse(port)).resolves.toEqual({ kind: "free" });
    expect(processesWith(marker, 0)).toEqual([]);
  });

  it("are gone after its stop, even if it ended before them", async () => {
    const program = await startProgram("leaves-daemon.py");
    const marker = markerOf(program);
    const port = await printedPort(program);
    program.feed("\n");
    await program.ended;
    const before = await machine.portUse(port);

    await program.stop();

    expect(before.kind).toBe("held");
    await expect(machine.portUse(port)).resolves.toEqual({ kind: "free" });
    expect(processesWith(marker, 0)).toEqual([]);
  });
});

describe("the keyboard of a program", () => {
  beforeEach(needsPython);

  it("gives it line after line, and the end", async () => {
    const program = await startProgram("echoes-keyboard.py");

    program.feed("10\n");
    await untilPrinted(program, "[10]");
    program.feed("ação\n");
    await untilPrinted(program, "[ação]");
    program.endInput();
    const end = await program.ended;

    expect(end.code).toBe(0);
    expect(program.stdout.text).toMatch(/no more\s*$/);
  });

  it("takes nothing once it was closed, or the program has ended", async () => {
    const program = await startProgram("echoes-keyboard.py");

    program.endInput();
    program.feed("10\n");
    await program.ended;
    program.feed("10\n");
    program.endInput();

    expect(program.stdout.text).not.toContain("10");
  });

  it("may be closed by the program itself", async () => {
    const program = await startSource(
      "import os",
      "os.close(0)",
      "print('closed')",
      "import signal",
      "signal.pause()",
    );
    await untilPrinted(program, "closed");

    program.feed("10\n");

    const end = await program.stop();
    expect(end.byUs).toBe(true);
  });
});

/** What all processes of a program carry in their environment. */
function markerOf({ pid }: ProgramHandle): string {
  const environment = readFileSync(`/proc/${pid}/environ`, "latin1");
  const marker = /GRADE_PROGRAM=[^\0]+/.exec(environment)?.[0];
  if (marker === undefined) throw new Error(`no marker in ${environment}`);
  return marker;
}

/** Until the kernel has nothing left of a process but its number. */
async function untilGone(pid: number): Promise<void> {
  const look = machine.watch(pid);
  for (;;) {
    const { activity } = await look();
    if (activity.kind !== "running" && activity.kind !== "sleeping") return;
    await new Promise((resolve) => setImmediate(resolve));
  }
}
