import type { Patience, Sample, Stall } from "../../core/program-handle.ts";

/** Samples that must show the same standstill before it counts as one for good. */
const standstillSamples = 3;

/** What a wait has used up so far, by what the program was seen doing rather than by the clock. */
export class Budget {
  readonly #patience: Patience;
  #first: Sample | null = null;
  #last: Sample | null = null;
  #sleptMs = 0;
  #standstill = 0;
  #standstillMs = 0;

  constructor(patience: Patience) {
    this.#patience = patience;
  }

  /**
   * Takes the next sample and says whether the wait is over. `passedMs` is the time since the one before, without the
   * grader's own lag.
   */
  spend(sample: Sample, passedMs: number): Stall | null {
    const last = this.#last;
    this.#first ??= sample;
    this.#last = sample;
    const isStill = isStandstill(sample, last);
    this.#countStandstill(isStill, passedMs);
    if (last !== null && !isStill && mayBeAsleep(sample))
      this.#sleptMs += Math.max(
        0,
        passedMs - (sample.runDelayMs - last.runDelayMs),
      );
    return this.#exhausted(sample);
  }

  /** It only looks like a standstill: the time is that of any other wait. */
  overlookStandstill(): void {
    this.#sleptMs += this.#standstillMs;
    this.#standstill = 0;
    this.#standstillMs = 0;
  }

  /** The program was given something to go on with: what it did before says nothing about what comes. */
  startAfresh(): void {
    this.#standstill = 0;
    this.#sleptMs = 0;
  }

  #countStandstill(isOne: boolean, passedMs: number): void {
    this.#standstill = isOne ? this.#standstill + 1 : 0;
    this.#standstillMs = isOne ? this.#standstillMs + passedMs : 0;
  }

  #exhausted({ activity, processorMs }: Sample): Stall | null {
    if (
      activity.kind === "blocked" &&
      this.#standstill >= standstillSamples - 1
    )
      return { kind: "blocked", in: activity.in };
    const { processorLimitMs, sleepLimitMs } = this.#patience;
    if (processorMs - (this.#first?.processorMs ?? 0) >= processorLimitMs)
      return { kind: "processor-time", limitMs: processorLimitMs };
    if (this.#sleptMs >= sleepLimitMs)
      return { kind: "sleep", limitMs: sleepLimitMs };
    return null;
  }
}

function isStandstill(sample: Sample, last: Sample | null): boolean {
  return (
    sample.activity.kind === "blocked" &&
    last?.activity.kind === "blocked" &&
    sample.activity.in === last.activity.in &&
    sample.mark === last.mark
  );
}

/** One that is found in its place each time, but has moved in between, gets nowhere either. */
function mayBeAsleep({ activity }: Sample): boolean {
  return activity.kind !== "running" && activity.kind !== "ended";
}
