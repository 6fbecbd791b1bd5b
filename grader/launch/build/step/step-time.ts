import { performance } from "node:perf_hooks";
import type { Sample } from "../../../core/program-handle.ts";
import { machine } from "../../inspect/machine.ts";

/** How long a step may take, in milliseconds; that the machine was busy with others does not count. */
export interface StepPatience {
  /** Of work, or of any time that this machine cannot tell from it. */
  readonly workMs: number;
  /** Of waiting at a stretch, while nobody moves. */
  readonly idleMs: number;
}

/**
 * A program of a course is built in seconds, on a slow machine in a minute or two. No compiler waits for something from
 * outside, as a Makefile does that starts the program it has made.
 */
export const patienceWithSteps: StepPatience = {
  workMs: 10 * 60_000,
  idleMs: 60_000,
};

const lookAgainMs = 500;

/** Our own lag is not the step's: so much is all that can pass between two looks. */
const mostBetweenLooksMs = 4 * lookAgainMs;

/** What a step has used up so far. */
export class StepTime {
  #last: Sample | null = null;
  #workedMs = 0;
  #idleMs = 0;

  /** Takes the next sample, `passedMs` after the one before, and says whether that was too much. */
  spend(sample: Sample, passedMs: number, patience: StepPatience): boolean {
    const last = this.#last;
    this.#last = sample;
    if (last === null) return false;
    const ranMs = sample.processorMs - last.processorMs;
    const delayedMs = sample.runDelayMs - last.runDelayMs;
    // Many processes may work at a time, and be kept waiting at a time; short ones are not seen at all.
    this.#workedMs += Math.max(ranMs, passedMs - delayedMs);
    const isStill = isIdle(sample) && sample.mark === last.mark;
    this.#idleMs = isStill ? this.#idleMs + passedMs : 0;
    return this.#workedMs > patience.workMs || this.#idleMs > patience.idleMs;
  }
}

function isIdle({ activity }: Sample): boolean {
  return activity.kind === "blocked" || activity.kind === "sleeping";
}

/** Looks at the processes of a step until it is told to stop, and calls `end` once when they have taken too long. */
export function watchTime(
  pid: number,
  patience: StepPatience,
  end: () => void,
): () => void {
  const look = machine.watch(pid);
  const time = new StepTime();
  let before = performance.now();
  const lookAgain = async (): Promise<void> => {
    const sample = await look();
    const now = performance.now();
    const passedMs = Math.min(now - before, mostBetweenLooksMs);
    before = now;
    if (!time.spend(sample, passedMs, patience)) return;
    clearInterval(timer);
    end();
  };
  const timer = setInterval(() => void lookAgain(), lookAgainMs);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}
