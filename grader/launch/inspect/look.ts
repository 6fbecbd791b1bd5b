import type { BlockedIn, Sample } from "../../core/program-handle.ts";

/** A wait for something from outside, or for another thread, that ends by itself after a while, whether or not it came. */
export interface LimitedWait {
  readonly thread: string;
  /** The same for the same call, from the same place, on the same descriptors. */
  readonly call: string;
  /** `other`: for another thread. */
  readonly in: BlockedIn;
  /** From now on. */
  readonly limitMs: number;
  /** How often the thread got a processor since its start, for how long, and how long it was ready but had none. */
  readonly timeslices: number;
  readonly ranMs: number;
  readonly delayedMs: number;
}

/** A sample, and what it takes to see through a loop that waits for a while over and over. */
export interface Look extends Sample {
  readonly limitedWaits: readonly LimitedWait[];
  /** Threads that run, or wait for a processor, at this moment. */
  readonly running: readonly string[];
  /** What the program would be doing if its limited waits were waits for good. */
  readonly otherwise: Pick<Sample, "activity" | "mark">;
}
