import { describe, expect, it } from "vitest";
import type { Activity, Sample, Stall } from "../../core/program-handle.ts";
import { Budget } from "./budget.ts";
import { patienceToListen } from "./wait-for-listening.ts";

const patience = { processorLimitMs: 100, sleepLimitMs: 50 };
const keyboard: Activity = { kind: "blocked", in: "keyboard" };
const accept: Activity = { kind: "blocked", in: "accept" };
const running: Activity = { kind: "running" };
const sleeping: Activity = { kind: "sleeping" };
const unknown: Activity = { kind: "unknown" };
const inKeyboard: Stall = { kind: "blocked", in: "keyboard" };
const outOfSleep: Stall = { kind: "sleep", limitMs: 50 };
const outOfProcessorTime: Stall = { kind: "processor-time", limitMs: 100 };

/** A sample, and the time since the one before. */
type Look = Partial<Sample> & {
  readonly activity: Activity;
  readonly passedMs?: number;
};

function spend(budget: Budget, look: Look): Stall | null {
  const { passedMs = 1, ...seen } = look;
  const nothing = {
    processorMs: 0,
    wantsKeyboard: false,
    runDelayMs: 0,
    mark: "1",
  };
  return budget.spend({ ...nothing, ...seen }, passedMs);
}

describe("Budget", () => {
  it.each<[string, readonly Look[], Stall | null]>([
    [
      "lets a wait go on that saw a standstill twice",
      [{ activity: keyboard }, { activity: keyboard }],
      null,
    ],
    [
      "ends a wait that saw the same standstill three times",
      [{ activity: keyboard }, { activity: keyboard }, { activity: keyboard }],
      inKeyboard,
    ],
    [
      "does not take a program for blocked that ran between two looks",
      [
        { activity: keyboard, mark: "1" },
        { activity: keyboard, mark: "2" },
        { activity: keyboard, mark: "3" },
        { activity: keyboard, mark: "3" },
      ],
      null,
    ],
    [
      "does not take a program for blocked that went on to wait elsewhere",
      [{ activity: accept }, { activity: keyboard }, { activity: keyboard }],
      null,
    ],
    [
      "does not add up standstills that a run came between",
      [
        { activity: keyboard },
        { activity: keyboard },
        { activity: running },
        { activity: keyboard },
        { activity: keyboard },
      ],
      null,
    ],
    [
      "counts no standstill as sleep",
      [{ activity: keyboard }, { activity: keyboard, passedMs: 9_000 }],
      null,
    ],
    [
      "ends a wait for a program that is blocked in one place and moves in another",
      [
        { activity: keyboard, mark: "1" },
        { activity: keyboard, mark: "2", passedMs: 50 },
      ],
      outOfSleep,
    ],
    [
      "does not count what was slept before the first look",
      [{ activity: sleeping, passedMs: 9_000 }],
      null,
    ],
    [
      "lets a program sleep below its limit",
      [{ activity: sleeping }, { activity: sleeping, passedMs: 49 }],
      null,
    ],
    [
      "ends a wait for a program that slept up to its limit",
      [
        { activity: sleeping },
        { activity: sleeping, passedMs: 30 },
        { activity: running, passedMs: 500 },
        { activity: sleeping, passedMs: 20 },
      ],
      outOfSleep,
    ],
    [
      "counts any waiting as sleep where the machine does not tell",
      [{ activity: unknown }, { activity: unknown, passedMs: 50 }],
      outOfSleep,
    ],
    [
      "takes the time without a processor off the sleep",
      [
        { activity: sleeping, runDelayMs: 100 },
        { activity: sleeping, runDelayMs: 140, passedMs: 80 },
      ],
      null,
    ],
    [
      "gives no credit for more time without a processor than passed",
      [
        { activity: sleeping },
        { activity: sleeping, runDelayMs: 500, passedMs: 10 },
        { activity: sleeping, runDelayMs: 500, passedMs: 50 },
      ],
      outOfSleep,
    ],
    [
      "does not limit how long a program waits for a processor",
      [
        { activity: running },
        { activity: running, runDelayMs: 9_000, passedMs: 9_000 },
      ],
      null,
    ],
    [
      "does not count the processor time before the wait",
      [
        { activity: running, processorMs: 5_000 },
        { activity: running, processorMs: 5_099 },
      ],
      null,
    ],
    [
      "ends a wait for a program that used up its processor time",
      [
        { activity: running, processorMs: 5_000 },
        { activity: running, processorMs: 5_100 },
      ],
      outOfProcessorTime,
    ],
    [
      "waits for the end of a program whose processes have ended",
      [
        { activity: { kind: "ended" } },
        { activity: { kind: "ended" }, passedMs: 9_000 },
        { activity: { kind: "ended" }, passedMs: 9_000 },
      ],
      null,
    ],
  ])("%s", (_title, looks, expected) => {
    const budget = new Budget(patience);

    const stalls = looks.map((look) => spend(budget, look));

    expect(stalls.at(-1)).toEqual(expected);
    expect(stalls.slice(0, -1)).toEqual(looks.slice(1).map(() => null));
  });

  it.each([
    ["twenty seconds of sleep before it listens", 20, null],
    ["forty seconds", 40, { kind: "sleep", limitMs: 40_000 }],
  ])("gives a server %s", (_title, seconds, expected) => {
    const budget = new Budget(patienceToListen);
    spend(budget, { activity: sleeping });
    const looks = Array.from({ length: seconds * 200 }, () =>
      spend(budget, { activity: sleeping, passedMs: 5 }),
    );

    expect(looks.at(-1)).toEqual(expected);
    expect(new Set(looks.slice(0, -1))).toEqual(new Set([null]));
  });

  it("forgets standstill and sleep once the program was given something to go on with", () => {
    const budget = new Budget(patience);
    spend(budget, { activity: sleeping });
    spend(budget, { activity: sleeping, passedMs: 49 });
    spend(budget, { activity: keyboard });
    spend(budget, { activity: keyboard });

    budget.startAfresh();

    expect(spend(budget, { activity: keyboard })).toBeNull();
    expect(spend(budget, { activity: sleeping, passedMs: 49 })).toBeNull();
    expect(spend(budget, { activity: sleeping })).toEqual(outOfSleep);
  });

  it("keeps counting the processor time of the whole wait", () => {
    const budget = new Budget(patience);
    spend(budget, { activity: running, processorMs: 10 });

    budget.startAfresh();

    const stall = spend(budget, { activity: running, processorMs: 110 });
    expect(stall).toEqual(outOfProcessorTime);
  });
});
