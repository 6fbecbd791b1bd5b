import { describe, expect, it } from "vitest";
import type { BlockedIn, Sample } from "../../core/program-handle.ts";
import type { LimitedWait, Look } from "../inspect/look.ts";
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

const patience = { sleepLimitMs: 30_000 };

function sees(seen: readonly Seen[]): Sample["activity"]["kind"] {
  const polling = new Polling(patience);
  const samples = seen.map((one) => seeThrough(polling, one));
  return samples.at(-1)?.activity.kind ?? "unknown";
}

describe("Polling", () => {
  it.each<[string, readonly Seen[], "blocked" | "sleeping"]>([
    ["three turns for a client", turns(3, 500), "blocked"],
    ["two turns for a client", turns(2, 500), "sleeping"],
    ["three short turns for a client", turns(3, 50), "sleeping"],
    ["a second of short turns for a client", turns(20, 50), "blocked"],
    ["five turns for a line", turns(5, 600, { in: "keyboard" }), "sleeping"],
    ["six turns for a line", turns(6, 600, { in: "keyboard" }), "blocked"],
    ["three seconds for a line", turns(30, 100, { in: "keyboard" }), "blocked"],
    ["two seconds for a line", turns(20, 100, { in: "keyboard" }), "sleeping"],
    ["many turns for data", turns(90, 100, { in: "receive" }), "sleeping"],
    ["many turns for a thread", turns(90, 100, { in: "other" }), "sleeping"],
    [
      "a wait for data beyond our patience",
      [{ atMs: 0, timeslices: 1, in: "receive", limitMs: 30_001 }],
      "blocked",
    ],
    [
      "a wait for a thread beyond our patience",
      [{ atMs: 0, timeslices: 1, in: "other", limitMs: 60_000 }],
      "blocked",
    ],
    [
      "a wait for data within our patience",
      [{ atMs: 0, timeslices: 1, in: "receive", limitMs: 30_000 }],
      "sleeping",
    ],
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
    const polling = new Polling(patience);
    for (const seen of turns(3, 500)) seeThrough(polling, seen);

    polling.forget();

    const again = seeThrough(polling, { atMs: 1_501, timeslices: 14 });
    expect(again.activity.kind).toBe("sleeping");
  });

  it.each([
    ["six turns", 6, "blocked"],
    ["five turns", 5, "sleeping"],
  ])("in the end takes %s for data for %3$s", (_title, count, expected) => {
    const polling = new Polling(patience);
    const seen = turns(count, 600, { in: "receive" });
    for (const one of seen) seeThrough(polling, one);

    const last = seen.map(waitIn).slice(-1);

    const activity = polling.inTheEnd(look(last, {}), 600 * count);
    expect(activity.kind).toBe(expected);
  });

  it("is sure of nothing where all threads wait for one another", () => {
    const among = { kind: "blocked", in: "other" } as const;
    const wait = waitIn({ atMs: 0, timeslices: 1, in: "other" });
    const seen = look([{ ...wait, limitMs: 60_000 }], {
      otherwise: { activity: among, mark: "asleep" },
    });

    const sample = new Polling(patience).seeThrough(seen, 0, 0);

    expect(sample.activity.kind).toBe("sleeping");
  });

  it("keeps in mind a thread that is seen on its way back", () => {
    const polling = new Polling(patience);
    const [first, ...others] = turns(3, 500);
    if (first !== undefined) seeThrough(polling, first);

    polling.seeThrough(look([], { running: ["7"] }), 501, 0);

    const last = others.map((seen) => seeThrough(polling, seen)).at(-1);
    expect(last?.activity.kind).toBe("blocked");
  });

  it("forgets a thread that does something else in between", () => {
    const polling = new Polling(patience);
    const [first, ...others] = turns(3, 500);
    if (first !== undefined) seeThrough(polling, first);

    polling.seeThrough(look([], {}), 501, 0);

    const last = others.map((seen) => seeThrough(polling, seen)).at(-1);
    expect(last?.activity.kind).toBe("sleeping");
  });

  it("leaves a sample without loops as it is", () => {
    const activity = { kind: "running" } as const;
    const busy = look([], { activity, otherwise: { activity, mark: "awake" } });

    const sample = new Polling(patience).seeThrough(busy, 0, 0);

    expect(sample).toMatchObject({ activity, mark: "awake" });
  });
});
