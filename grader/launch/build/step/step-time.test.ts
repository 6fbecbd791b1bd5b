import { describe, expect, it } from "vitest";
import type { Activity, Sample } from "../../../core/program-handle.ts";
import { StepTime } from "./step-time.ts";

const patience = { workMs: 10_000, idleMs: 2000 };

/** What is seen in each second. */
interface Second {
  readonly activity: Activity["kind"];
  readonly ranMs?: number;
  readonly delayedMs?: number;
  /** Whether somebody runs in each of them; a number: only in each so many. */
  readonly isMoving?: boolean | number;
}

/** After how many seconds of that kind a step is ended; `null`: not within a minute. */
function secondsOf({
  activity: kind,
  ranMs = 0,
  delayedMs = 0,
  isMoving = false,
}: Second): number | null {
  const time = new StepTime();
  const activity: Activity =
    kind === "blocked" ? { kind, in: "other" } : { kind };
  for (let second = 0; second <= 60; second += 1) {
    const sample: Sample = {
      ...{ activity, wantsKeyboard: false },
      processorMs: ranMs * second,
      runDelayMs: delayedMs * second,
      mark: String(
        isMoving === false ? 0 : Math.floor(second / Number(isMoving)),
      ),
    };
    if (time.spend(sample, 1000, patience)) return second;
  }
  return null;
}

describe("the time of a step", () => {
  it.each<[string, Second, number | null]>([
    ["waits for good", { activity: "blocked" }, 3],
    ["sleeps for long", { activity: "sleeping" }, 3],
    ["sleeps for short", { activity: "sleeping", isMoving: true }, 11],
    ["waits again and again", { activity: "blocked", isMoving: 2 }, 11],
    ["is found waiting", { activity: "blocked", isMoving: true }, 11],
    ["works", { activity: "running", ranMs: 1000, isMoving: true }, 11],
    ["works in many", { activity: "running", ranMs: 4000 }, 3],
    ["works in short ones", { activity: "running", isMoving: true }, 11],
    ["waits on a machine that tells nothing", { activity: "unknown" }, 11],
    ["is kept waiting", { activity: "running", delayedMs: 1000 }, null],
    [
      "works as far as it can",
      { activity: "running", ranMs: 250, delayedMs: 750 },
      41,
    ],
    [
      "works in many as far as it can",
      { activity: "running", ranMs: 2000, delayedMs: 9000 },
      6,
    ],
  ])("of a build that %s", (_, second, ended) => {
    expect(secondsOf(second)).toBe(ended);
  });
});
