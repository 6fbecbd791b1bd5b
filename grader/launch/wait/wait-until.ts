import { performance } from "node:perf_hooks";
import type { GraderFault } from "../../core/errors.ts";
import type {
  Activity,
  ProgramEnd,
  Stall,
  Wait,
  WaitEnd,
} from "../../core/program-handle.ts";
import type { Look } from "../inspect/look.ts";
import { Budget } from "./budget.ts";
import { Polling } from "./polling.ts";

/** What a wait needs of a program. */
export interface Watched {
  readonly end: ProgramEnd | null;
  /** What the machine did to it; `null`: nothing. */
  readonly fault: GraderFault | null;
  /** Counts what came from the program, or happened to its connections. */
  readonly changes: number;
  sample(): Promise<Look>;
  hasPending(): Promise<boolean>;
  /** Resolves at the next change, or after `atMostMs`. */
  nextChange(atMostMs: number): Promise<void>;
}

/** First looks come quickly, later ones leave the processor to the program. */
function pauseMs(looks: number): number {
  return Math.min(1 + Math.floor(looks / 16), 5);
}

/**
 * Waits until something is so, the program ends, stands still for good, or has used up our patience. Throws a
 * `GraderFault` where the machine has ended it.
 */
export async function waitUntil(
  program: Watched,
  wait: Wait,
): Promise<WaitEnd> {
  const budget = new Budget(wait.patience);
  const polling = new Polling(wait.patience);
  let before = performance.now();
  for (let looks = 0; ; looks += 1) {
    const over = overNow(program, wait);
    if (over !== null) return over;
    const look = await program.sample();
    const now = performance.now();
    const sample = polling.seeThrough(look, now, program.changes);
    const stall = budget.spend(sample, fairTime(now - before, looks));
    before = now;
    if (wait.whileWaiting?.(sample) === true) {
      budget.startAfresh();
      polling.forget();
    } else if (stall?.kind === "blocked" && (await program.hasPending()))
      budget.overlookStandstill();
    else if (stall !== null)
      return await lastLook(
        program,
        wait,
        named(stall, polling.inTheEnd(look, now)),
      );
    await program.nextChange(pauseMs(looks));
  }
}

/** A pause that took far longer than it was to take is our own lag, and counts only as the pause that it was to be. */
function fairTime(passedMs: number, looks: number): number {
  return Math.min(passedMs, 4 * pauseMs(looks));
}

/** A program that was seen to wait in circles for all that time is one that waits for good. */
function named(stall: Stall, activity: Activity): Stall {
  const isLoop = stall.kind === "sleep" && activity.kind === "blocked";
  return isLoop ? { kind: "blocked", in: activity.in } : stall;
}

/** What reached us while the last sample was taken still counts. */
async function lastLook(
  program: Watched,
  wait: Wait,
  stall: Stall,
): Promise<WaitEnd> {
  await program.nextChange(0);
  return overNow(program, wait) ?? { kind: "stalled", stall };
}

/** What it looks like to whoever waits is not the program's doing where the machine has ended it. */
function overNow(
  { end, fault }: Watched,
  { isMet }: Wait,
): Exclude<WaitEnd, { kind: "stalled" }> | null {
  if (fault !== null) throw fault;
  if (isMet()) return { kind: "met" };
  return end === null ? null : { kind: "ended", end };
}
