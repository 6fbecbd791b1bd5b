import { createConnection } from "node:net";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import type {
  BlockedIn,
  ProgramHandle,
  Sample,
  WaitEnd,
} from "../../core/program-handle.ts";
import type { LimitedWait, Look } from "../inspect/look.ts";
import {
  ample,
  needsLinux,
  printedPort,
  startNodeProgram,
  startProgram,
} from "../programs/start-python.suite.ts";
import { Polling } from "./polling.ts";

/** One look at a program whose only thread waits for a while. */
interface Seen {
  readonly atMs: number;
  readonly timeslices: number;
  readonly in?: BlockedIn;
  readonly limitMs?: number;
  readonly ranMs?: number;
  readonly delayedMs?: number;
  readonly call?: string;
  readonly changes?: number;
}

function waitIn(seen: Seen): LimitedWait {
  const { timeslices, ranMs = 0, delayedMs = 0, limitMs = 500 } = seen;
  const { call = "poll 3", in: place = "accept" } = seen;
  const thread = "7";
  const times = { timeslices, ranMs, delayedMs };
  return { thread, call, in: place, limitMs, ...times };
}

function look(limitedWaits: readonly LimitedWait[], rest: Partial<Look>): Look {
  const blocked = { kind: "blocked", in: "accept" } as const;
  return {
    activity: { kind: "sleeping" },
    wantsKeyboard: false,
    processorMs: 0,
    runDelayMs: 0,
    mark: "awake",
    limitedWaits,
    running: [],
    otherwise: { activity: blocked, mark: "asleep" },
    ...rest,
  };
}

function seeThrough(polling: Polling, seen: Seen): Sample {
  const { atMs, changes = 0 } = seen;
  return polling.seeThrough(look([waitIn(seen)], {}), atMs, changes);
}

/** Turns of a loop, one look for each. */
function turns(count: number, everyMs: number, rest: Partial<Seen> = {}) {
  return Array.from({ length: count + 1 }, (_, turn) => ({
    atMs: turn * everyMs,
    timeslices: 10 + turn,
    limitMs: everyMs,
    ...rest,
  }));
}

function sees(seen: readonly Seen[]): Sample["activity"]["kind"] {
  const polling = new Polling();
  const samples = seen.map((one) => seeThrough(polling, one));
  return samples.at(-1)?.activity.kind ?? "unknown";
}

describe("Polling", () => {
  it.each<[string, readonly Seen[], "blocked" | "sleeping"]>([
    ["three turns for a client", turns(3, 500), "blocked"],
    ["two turns for a client", turns(2, 500), "sleeping"],
    ["three short turns for a client", turns(3, 50), "sleeping"],
    ["a second of short turns for a client", turns(20, 50), "blocked"],
    ["five turns for data", turns(5, 600, { in: "receive" }), "sleeping"],
    ["six turns for data", turns(6, 600, { in: "receive" }), "blocked"],
    ["three seconds of data", turns(30, 100, { in: "receive" }), "blocked"],
    ["two seconds of data", turns(20, 100, { in: "receive" }), "sleeping"],
    [
      "one long wait",
      [
        { atMs: 0, timeslices: 1 },
        { atMs: 9_000, timeslices: 1 },
      ],
      "sleeping",
    ],
    [
      "turns that ended before their limit, as something came",
      [
        { atMs: 0, timeslices: 1, limitMs: 5_000 },
        { atMs: 9_000, timeslices: 9, limitMs: 5_000 },
      ],
      "sleeping",
    ],
    [
      "turns with much to compute",
      turns(3, 500).map((seen, turn) => ({ ...seen, ranMs: 100 * turn })),
      "sleeping",
    ],
    [
      "turns that were long for want of a processor",
      turns(3, 500).map((seen, turn) => ({ ...seen, delayedMs: 50 * turn })),
      "sleeping",
    ],
    [
      "turns that count down to an end",
      turns(9, 500).map((seen, turn) => ({
        ...seen,
        limitMs: 500 - 50 * turn,
      })),
      "sleeping",
    ],
    [
      "turns of which something came",
      turns(3, 500).map((seen, turn) => ({ ...seen, changes: turn })),
      "sleeping",
    ],
    [
      "turns in two places",
      turns(9, 500).map((seen, turn) => ({ ...seen, call: `${turn % 2}` })),
      "sleeping",
    ],
  ])("takes %s for %3$s", (_title, seen, expected) => {
    expect(sees(seen)).toBe(expected);
  });

  it("begins anew once the program was given something", () => {
    const polling = new Polling();
    for (const seen of turns(3, 500)) seeThrough(polling, seen);

    polling.forget();

    const again = seeThrough(polling, { atMs: 1_501, timeslices: 14 });
    expect(again.activity.kind).toBe("sleeping");
  });

  it("keeps in mind a thread that is seen on its way back", () => {
    const polling = new Polling();
    const [first, ...others] = turns(3, 500);
    if (first !== undefined) seeThrough(polling, first);

    polling.seeThrough(look([], { running: ["7"] }), 501, 0);

    const last = others.map((seen) => seeThrough(polling, seen)).at(-1);
    expect(last?.activity.kind).toBe("blocked");
  });

  it("forgets a thread that does something else in between", () => {
    const polling = new Polling();
    const [first, ...others] = turns(3, 500);
    if (first !== undefined) seeThrough(polling, first);

    polling.seeThrough(look([], {}), 501, 0);

    const last = others.map((seen) => seeThrough(polling, seen)).at(-1);
    expect(last?.activity.kind).toBe("sleeping");
  });

  it("leaves a sample without loops as it is", () => {
    const activity = { kind: "running" } as const;
    const busy = look([], { activity, otherwise: { activity, mark: "busy" } });

    const sample = new Polling().seeThrough(busy, 0, 0);

    expect(sample).toMatchObject({ activity, mark: "busy" });
  });
});

async function endOfWait(program: ProgramHandle): Promise<WaitEnd> {
  await printedPort(program);
  return program.waitUntil({ isMet: () => false, patience: ample });
}

const inAccept = {
  kind: "stalled",
  stall: { kind: "blocked", in: "accept" },
} as const;

/** Asks a server something; its answer so far can be read at any time. */
async function ask(program: ProgramHandle): Promise<{ answer: string }> {
  const port = await printedPort(program);
  const asked = { answer: "" };
  const socket = createConnection({ host: "127.0.0.1", port }, () => {
    socket.write("word");
  });
  socket.setEncoding("utf8");
  socket.on("data", (text: string) => {
    asked.answer += text;
    program.wake();
  });
  socket.on("error", () => undefined);
  onTestFinished(() => {
    socket.destroy();
  });
  return asked;
}

describe("a wait for a program that", () => {
  beforeEach(needsLinux);

  it("polls for clients in any way of Python's ends where it stands", async () => {
    const ways = ["socketserver", "select", "selectors", "accept", "asyncio"];
    const programs = await Promise.all(
      ways.map((way) => startProgram("polls-for-clients.py", way)),
    );

    const ends = await Promise.all(programs.map(endOfWait));

    expect(ends).toEqual(ways.map(() => inAccept));
  });

  it("sleeps for an hour in an event loop ends at once", async () => {
    const program = await startProgram("polls-for-clients.py", "rare_asyncio");
    await printedPort(program);
    const patience = { ...ample, sleepLimitMs: 100 };

    const end = await program.waitUntil({ isMet: () => false, patience });

    expect(end).toEqual(inAccept);
  });

  it("has timers in Node ends where it stands", async () => {
    const program = await startNodeProgram("polls-for-clients.mjs");

    const end = await endOfWait(program);

    expect(end).toEqual(inAccept);
  });

  it.each(["socketserver", "select"])(
    "polls for clients by %s is met by its answer",
    async (way) => {
      const program = await startProgram("polls-for-clients.py", way);
      const asked = await ask(program);

      const isMet = (): boolean => asked.answer === "WORD";
      const end = await program.waitUntil({ isMet, patience: ample });

      expect(end).toEqual({ kind: "met" });
    },
  );

  it.each([
    ["sleeps fifteen times for a tenth of a second", "sleep_in_steps"],
    ["does so in an event loop", "sleep_in_an_event_loop"],
    ["waits two seconds whether there is more to read", "wait_for_more"],
    ["tries to read five times", "ask_five_times"],
  ])("%s and then answers goes on until then", async (_title, way) => {
    const program = await startProgram("answers-late.py", way);
    const asked = await ask(program);

    const isMet = (): boolean => asked.answer === "WORD";
    const end = await program.waitUntil({ isMet, patience: ample });

    expect(end).toEqual({ kind: "met" });
  });
});
