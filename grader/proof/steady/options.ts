import { parseArgs } from "node:util";
import type { LoadSize } from "../load/start-load.ts";

export interface SteadyOptions {
  readonly rounds: number;
  /** At most so many fixtures. */
  readonly sample: number;
  readonly seed: string;
  /** Only fixtures whose path contains it. */
  readonly only: string;
  /** Gradings at once under load; in the quiet run it is one. */
  readonly atOnce: number;
  readonly load: LoadSize;
  /** Where both reports of what differs are put; `null`: nowhere. */
  readonly keep: string | null;
}

/** The words of `npm run steady -- …`. Without a seed, each day draws its own sample. */
export function steadyOptions(words: readonly string[]): SteadyOptions {
  const { values } = parseArgs({
    args: [...words],
    options: {
      rounds: { type: "string", default: "3" },
      sample: { type: "string", default: "40" },
      seed: { type: "string", default: new Date().toISOString().slice(0, 10) },
      only: { type: "string", default: "" },
      "at-once": { type: "string", default: "3" },
      "busy-loops": { type: "string", default: "8" },
      "disk-writers": { type: "string", default: "4" },
      keep: { type: "string" },
    },
  });
  return {
    rounds: Number(values.rounds),
    sample: Number(values.sample),
    seed: values.seed,
    only: values.only,
    atOnce: Number(values["at-once"]),
    load: {
      busyLoops: Number(values["busy-loops"]),
      diskWriters: Number(values["disk-writers"]),
    },
    keep: values.keep ?? null,
  };
}
