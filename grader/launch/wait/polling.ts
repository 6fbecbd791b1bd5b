import type { Sample } from "../../core/program-handle.ts";
import type { LimitedWait, Look } from "../inspect/look.ts";

/** A loop that only waits for clients has no answer to give: it need not be watched for long. */
const enoughForAccept = { turns: 3, ms: 1_000 };

/** Any other loop may have a last turn after which it says something: one that tries five times is still waited for. */
const enough = { turns: 6, ms: 3_000 };

/** Of its time, a loop that merely looks whether something has come uses a fraction. */
const mostBusy = 0.1;

/** When, and in which state, a thread was first seen in the wait in which it has been ever since. */
interface Habit {
  readonly wait: LimitedWait;
  readonly sinceMs: number;
}

/**
 * Sees through main loops that wait with a time limit over and over: `serve_forever` of Python's socketserver, `select`
 * or `accept` with a short limit. A thread that has run out of its limit several times and went back to the very same
 * wait each time, while nothing came of it, is going to do so for ever.
 */
export class Polling {
  #habits = new Map<string, Habit>();
  #changes = 0;

  /** The sample as it is once its loops are seen through; as it was where that is not sure. */
  seeThrough(look: Look, nowMs: number, changes: number): Sample {
    if (changes !== this.#changes) this.forget();
    this.#changes = changes;
    this.#habits = new Map(this.#habitsIn(look, nowMs));
    const isSure = look.limitedWaits.every((wait) =>
      this.#isForGood(wait, nowMs),
    );
    return isSure ? { ...look, ...look.otherwise } : look;
  }

  /** The program was given something: what it did before says nothing about what comes. */
  forget(): void {
    this.#habits.clear();
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

  #isForGood(wait: LimitedWait, nowMs: number): boolean {
    const habit = this.#habits.get(wait.thread);
    if (habit === undefined) return false;
    const delayMs = wait.delayedMs - habit.wait.delayedMs;
    const passedMs = nowMs - habit.sinceMs - delayMs;
    const least = wait.in === "accept" ? enoughForAccept : enough;
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
  return (
    before.call === now.call &&
    Math.abs(before.limitMs - now.limitMs) <= toleranceMs
  );
}
