import type { Activity, Sample } from "../../../core/program-handle.ts";
import type { LimitedWait, Look } from "../look.ts";
import { processTree } from "./processes.ts";
import type { Descriptors } from "./thread/descriptors.ts";
import { mostTelling } from "./thread/place.ts";
import { type ThreadLook, lookAtThread } from "./thread/thread.ts";
import type { Times } from "./times.ts";

/** What is known of a program from earlier looks. */
export interface Known {
  readonly descriptors: Descriptors;
  readonly times: Times;
}

/**
 * Looks at all threads of a program and its descendants, at the children first: a parent is woken by the end of its
 * child, so that one of the two is seen awake. The other way round neither would be, and a program on its way out, with
 * walls around it that wait for it, would look as if it waited for good.
 */
export function sampleProgram(root: number, known: Known): Look {
  const all = processTree(root)
    .toReversed()
    .flatMap((process) => process.threads)
    .map((path) => lookAtThread(path, known.descriptors))
    .filter((look) => look !== null);
  known.times.see(all);
  const threads = all.filter(({ isOfRuntime }) => !isOfRuntime);
  return {
    ...summary(threads),
    wantsKeyboard: threads.some(({ wantsKeyboard }) => wantsKeyboard),
    processorMs: toMs(known.times.ranNs),
    runDelayMs: toMs(known.times.delayedNs),
    limitedWaits: threads.flatMap(limitedWaitsOf),
    running: threads
      .filter(({ activity }) => activity.kind === "running")
      .map(({ id }) => id),
    otherwise: summary(threads.map(unlimited)),
  };
}

function toMs(timeNs: bigint): number {
  return Number(timeNs) / 1e6;
}

function summary(
  threads: readonly ThreadLook[],
): Pick<Sample, "activity" | "mark"> {
  return {
    activity: together(threads),
    mark: threads.map(({ id, timeslices }) => `${id}:${timeslices}`).join(" "),
  };
}

function limitedWaitsOf(thread: ThreadLook): readonly LimitedWait[] {
  const { id, limited, timeslices, ranNs, delayedNs } = thread;
  if (limited === null) return [];
  const times = { ranMs: toMs(ranNs), delayedMs: toMs(delayedNs) };
  return [{ thread: id, ...limited, timeslices: Number(timeslices), ...times }];
}

/** A thread as if its limited wait were one for good; what it does between two of them no longer shows. */
function unlimited(thread: ThreadLook): ThreadLook {
  const { limited } = thread;
  if (limited === null) return thread;
  const activity = { kind: "blocked", in: limited.in } as const;
  return { ...thread, activity, timeslices: limited.call };
}

/** One thread that runs makes the program run; one that sleeps for a time keeps it from being blocked for good. */
function together(threads: readonly ThreadLook[]): Activity {
  const telling = threads
    .map(({ activity }) => activity)
    .filter(({ kind }) => kind !== "ended");
  if (telling.length === 0) return { kind: "ended" };
  for (const kind of ["running", "unknown", "sleeping"] as const)
    if (telling.some((activity) => activity.kind === kind)) return { kind };
  const places = telling.flatMap((activity) =>
    activity.kind === "blocked" ? [activity.in] : [],
  );
  return { kind: "blocked", in: mostTelling(places) };
}
