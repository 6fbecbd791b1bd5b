import { createConnection } from "node:net";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import type { Activity, ProgramEnd } from "../../core/program-handle.ts";
import type { Look } from "../inspect/look.ts";
import {
  ample,
  needsLinux,
  printedPort,
  startSource,
} from "../programs/start-python.suite.ts";
import { GraderFault } from "../../core/errors.ts";
import { type Watched, waitUntil } from "./wait-until.ts";

const patience = { processorLimitMs: 100, sleepLimitMs: 20 };
const atKeyboard: Activity = { kind: "blocked", in: "keyboard" };
const stalledAtKeyboard = {
  kind: "stalled",
  stall: { kind: "blocked", in: "keyboard" },
};

/** A program that shows one activity after the other, and the last one for ever. */
class Scripted implements Watched {
  end: ProgramEnd | null = null;
  fault: GraderFault | null = null;
  readonly changes = 0;
  looks = 0;
  /** How often something is found to be on its way. */
  pending = 0;
  /** Happens while somebody waits for a change; counts from 1. */
  onPause: (pause: number) => void = () => undefined;
  #pauses = 0;
  readonly #activities: readonly Activity[];

  constructor(...activities: readonly Activity[]) {
    this.#activities = activities;
  }

  sample(): Promise<Look> {
    const activity = this.#activities[this.looks] ??
      this.#activities.at(-1) ?? { kind: "unknown" };
    this.looks += 1;
    return Promise.resolve({
      activity,
      processorMs: activity.kind === "running" ? 30 * this.looks : 0,
      wantsKeyboard: false,
      runDelayMs: 0,
      mark: "",
      limitedWaits: [],
      running: [],
      otherwise: { activity, mark: "" },
    });
  }

  hasPending(): Promise<boolean> {
    this.pending -= 1;
    return Promise.resolve(this.pending >= 0);
  }

  async nextChange(): Promise<void> {
    this.#pauses += 1;
    this.onPause(this.#pauses);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

describe("waitUntil", () => {
  it("does not even look at the program when all is met already", async () => {
    const program = new Scripted(atKeyboard);

    const end = await waitUntil(program, { isMet: () => true, patience });

    expect(end).toEqual({ kind: "met" });
    expect(program.looks).toBe(0);
  });

  it("prefers what is met to the end of the program", async () => {
    const program = new Scripted();
    program.end = { code: 0, signal: null, byUs: false };

    const end = await waitUntil(program, { isMet: () => true, patience });

    expect(end).toEqual({ kind: "met" });
  });

  it("does not take a program for blocked while something is on its way to it", async () => {
    const program = new Scripted(atKeyboard);
    program.pending = 3;

    const end = await waitUntil(program, { isMet: () => false, patience });

    expect(end).toEqual(stalledAtKeyboard);
    expect(program.looks).toBeGreaterThan(3);
  });

  it("tells how the program ended", async () => {
    const program = new Scripted({ kind: "running" });
    const code3: ProgramEnd = { code: 3, signal: null, byUs: false };
    program.onPause = () => (program.end = code3);

    const end = await waitUntil(program, { isMet: () => false, patience });

    expect(end).toEqual({ kind: "ended", end: code3 });
  });

  it("throws what the machine did to the program, whatever that looks like", async () => {
    const program = new Scripted({ kind: "running" });
    const fault = new GraderFault({ kind: "walls-fell", detail: "SIGKILL" });
    program.onPause = () => (program.fault = fault);
    const isMet = (): boolean => program.fault !== null;

    const end = waitUntil(program, { isMet, patience });

    await expect(end).rejects.toBe(fault);
  });

  it("sees what is met after some changes", async () => {
    const program = new Scripted({ kind: "sleeping" });
    let pauses = 0;
    program.onPause = (pause) => (pauses = pause);
    const isMet = (): boolean => pauses === 2;

    const end = await waitUntil(program, { isMet, patience });

    expect(end).toEqual({ kind: "met" });
  });

  it.each<[string, Activity, object]>([
    ["is blocked for good", atKeyboard, stalledAtKeyboard],
    [
      "runs for too long",
      { kind: "running" },
      { kind: "stalled", stall: { kind: "processor-time", limitMs: 100 } },
    ],
    [
      "sleeps for too long",
      { kind: "sleeping" },
      { kind: "stalled", stall: { kind: "sleep", limitMs: 20 } },
    ],
    [
      "is quiet for too long on a machine that tells nothing",
      { kind: "unknown" },
      { kind: "stalled", stall: { kind: "sleep", limitMs: 20 } },
    ],
  ])("gives up on a program that %s", async (_title, activity, expected) => {
    const program = new Scripted(activity);

    const end = await waitUntil(program, { isMet: () => false, patience });

    expect(end).toEqual(expected);
  });

  it("counts what reached us while the last look was taken", async () => {
    const program = new Scripted(atKeyboard);
    const isMet = (): boolean => program.looks >= 3;

    const end = await waitUntil(program, { isMet, patience });

    expect(end).toEqual({ kind: "met" });
  });

  it("notices a program that ended while the last look was taken", async () => {
    const program = new Scripted(atKeyboard);
    const code0: ProgramEnd = { code: 0, signal: null, byUs: false };
    program.onPause = (pause) => {
      if (pause === 3) program.end = code0;
    };

    const end = await waitUntil(program, { isMet: () => false, patience });

    expect(end).toEqual({ kind: "ended", end: code0 });
  });

  it("waits on for a program that is given something to go on with", async () => {
    const program = new Scripted(atKeyboard);
    const whileWaiting = (): boolean => program.looks < 10;

    const end = await waitUntil(program, {
      isMet: () => false,
      patience,
      whileWaiting,
    });

    expect(end).toEqual(stalledAtKeyboard);
    expect(program.looks).toBeGreaterThan(10);
  });

  it("shows each look to whoever waits", async () => {
    const program = new Scripted({ kind: "running" }, atKeyboard);
    const seen: Activity[] = [];

    await waitUntil(program, {
      isMet: () => false,
      patience,
      whileWaiting: ({ activity }) => {
        seen.push(activity);
        return false;
      },
    });

    expect(seen).toEqual([
      { kind: "running" },
      atKeyboard,
      atKeyboard,
      atKeyboard,
    ]);
  });
});

describe("a deadlock", () => {
  beforeEach(needsLinux);

  it("is called one within twenty looks, of which each takes a few milliseconds", async () => {
    const program = await startSource(
      "import socket",
      "listener = socket.create_server(('127.0.0.1', 0))",
      "print(listener.getsockname()[1])",
      "connection, _ = listener.accept()",
      "request = b''",
      "while not request.endswith(b'\\n'): request += connection.recv(1024)",
    );
    const port = await printedPort(program);
    const socket = createConnection({ host: "127.0.0.1", port });
    onTestFinished(() => {
      socket.destroy();
    });
    socket.write("word");
    const looks: Activity[] = [];

    const end = await program.waitUntil({
      isMet: () => false,
      patience: ample,
      whileWaiting: ({ activity }) => {
        looks.push(activity);
        return false;
      },
    });

    const inReceive = { kind: "blocked", in: "receive" } as const;
    expect(end).toEqual({ kind: "stalled", stall: inReceive });
    const since = looks.findIndex(
      (activity) => activity.kind === "blocked" && activity.in === "receive",
    );
    expect(looks.length - since).toBeLessThanOrEqual(20);
  });
});
