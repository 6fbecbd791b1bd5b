import type { Activity, Patience, Sample } from "../../core/program-handle.ts";
import type { LimitedWait, Look } from "../inspect/look.ts";

/** How long a loop is watched before it counts as one that goes on for ever. */
interface Watch {
  readonly turns: number;
  readonly ms: number;
}

/** A loop that only waits for clients has no answer to give, one that waits for us to type has none before that. */
const soon: Readonly<Partial<Record<LimitedWait["in"], Watch>>> = {
  accept: { turns: 3, ms: 1_000 },
  keyboard: { turns: 6, ms: 3_000 },
};

/** Any other may say something after each turn: it is given all our patience, and is only named a loop in the end. */
const inTheEnd: Watch = { turns: 6, ms: 3_000 };

/** Of its time, a loop that merely looks whether something has come uses a fraction. */
const mostBusy = 0.1;

/** However short a wait of ours is, what a program does in this time is not passed over. */
const leastPatienceMs = 10_000;

/** When, and in which state, a thread was first seen in the wait in which it has been ever since. */
interface Habit {
  readonly wait: LimitedWait;
  readonly sinceMs: number;
}

/**
 * Sees through main loops that wait with a time limit over and over: `serve_forever` of Python's socketserver, `select`
 * or `accept` with a short limit. A thread that has run out of its limit several times and went back to the very same
 * wait each time, while nothing came of it, is going to do so for ever. A wait that ends beyond our patience is one for
 * good, too: idle threads of a pool wait for a minute.
 */
export class Polling {
  readonly #patienceMs: number;
  #habits = new Map<string, Habit>();
  #changes = 0;

  constructor({ sleepLimitMs }: Pick<Patience, "sleepLimitMs">) {
    this.#patienceMs = Math.max(sleepLimitMs, leastPatienceMs);
  }

  /** The sample as it is once its loops are seen through; as it was where that is not sure. */
  seeThrough(look: Look, nowMs: number, changes: number): Sample {
    if (changes !== this.#changes) this.forget();
    this.#changes = changes;
    this.#habits = new Map(this.#habitsIn(look, nowMs));
    const isSure = this.#areForGood(look, nowMs, (wait) => soon[wait.in]);
    return isSure ? { ...look, ...look.otherwise } : look;
  }

  /** What a program is doing that was waited for in vain: one that went round in circles meanwhile waits for good. */
  inTheEnd(look: Look, nowMs: number): Activity {
    const isLoop = this.#areForGood(look, nowMs, () => inTheEnd);
    return isLoop ? look.otherwise.activity : look.activity;
  }

  /** The program was given something: what it did before says nothing about what comes. */
  forget(): void {
    this.#habits.clear();
  }

  /** Of a program whose other threads wait for one another alone, nothing is sure. */
  #areForGood(
    { limitedWaits, otherwise: { activity } }: Look,
    nowMs: number,
    watchOf: (wait: LimitedWait) => Watch | undefined,
  ): boolean {
    if (activity.kind !== "blocked" || activity.in === "other") return false;
    return limitedWaits.every(
      (wait) =>
        wait.limitMs > this.#patienceMs ||
        this.#isHabit(wait, nowMs, watchOf(wait)),
    );
  }

  /** A thread that runs at the moment may be on its way back; one that waits elsewhere has lost its habit. */
  *#habitsIn(
    { limitedWaits, running }: Look,
    nowMs: number,
  ): Generator<readonly [string, Habit]> {
    for (const thread of running) {
      const habit = this.#habits.get(thread);
      if (habit !== undefined) yield [thread, habit];
    }
    for (const wait of limitedWaits) {
      const habit = this.#habits.get(wait.thread);
      const isKept = habit !== undefined && isSame(habit.wait, wait);
      yield [wait.thread, isKept ? habit : { wait, sinceMs: nowMs }];
    }
  }

  #isHabit(
    wait: LimitedWait,
    nowMs: number,
    least: Watch | undefined,
  ): boolean {
    const habit = this.#habits.get(wait.thread);
    if (habit === undefined || least === undefined) return false;
    const delayMs = wait.delayedMs - habit.wait.delayedMs;
    const passedMs = nowMs - habit.sinceMs - delayMs;
    const turns = Math.max(least.turns, Math.ceil(least.ms / wait.limitMs));
    return (
      wait.timeslices - habit.wait.timeslices >= turns &&
      passedMs >= turns * wait.limitMs &&
      wait.ranMs - habit.wait.ranMs <= mostBusy * passedMs
    );
  }
}

/** The same call with the same limit: one that counts down to a time of its own comes to an end. */
function isSame(before: LimitedWait, now: LimitedWait): boolean {
  const toleranceMs = 1 + before.limitMs / 100;
  const isAsLong = Math.abs(before.limitMs - now.limitMs) <= toleranceMs;
  return before.call === now.call && (isAsLong || now.in === "other");
}
