import type { Fault } from "../../core/verdict.ts";
import { laneRemedy } from "./remedy/lane-remedy.ts";
import { machineTraits } from "./machine-traits.ts";

/** How the start of a worker failed. */
export interface FailedStart {
  /** Whether the lane was there, and the worker's own program had been called. */
  readonly wasInLane: boolean;
  /** What was written to stderr, or why nothing could be started at all. */
  readonly said: string;
  /** `exit code 1`, `SIGKILL`. */
  readonly end: string;
}

/** Whose fault it was: the machine's, which gives no lane, or that of our own worker, which died in it. */
export function startFault({ wasInLane, said, end }: FailedStart): Fault {
  if (wasInLane)
    return {
      kind: "internal",
      detail: `the worker of a lane ended at its start (${end}): ${said}`,
    };
  const detail = said === "" ? end : said.replaceAll("\n", "; ");
  return { kind: "no-lane", detail, remedy: laneRemedy(said, machineTraits()) };
}
