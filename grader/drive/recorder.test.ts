import { describe, expect, test } from "vitest";
import type { Activity, BlockedIn } from "../core/program-handle.ts";
import { Recorder } from "./recorder.ts";

const running: Activity = { kind: "running" };
const sleeping: Activity = { kind: "sleeping" };

function blocked(place: BlockedIn): Activity {
  return { kind: "blocked", in: place };
}

/** What is written down of a program that was seen like this, a hundred milliseconds between two looks. */
function toldOf(...seen: readonly Activity[]): readonly Activity[] {
  const recorder = new Recorder();
  observeAll(recorder, seen);
  return doingsIn(recorder);
}

function observeAll(recorder: Recorder, seen: readonly Activity[]): void {
  for (const [look, activity] of seen.entries())
    recorder.observe(activity, 100 * look);
}

function doingsIn({ transcript }: Recorder): readonly Activity[] {
  return transcript.flatMap((entry) =>
    entry.kind === "doing" ? [entry.activity] : [],
  );
}

describe("what a program was seen doing", () => {
  test.each<[string, readonly Activity[], readonly Activity[]]>([
    [
      "is told once, however long it lasts",
      [sleeping, sleeping, sleeping],
      [sleeping],
    ],
    ["is not told if it is over at the next look", [running, sleeping], []],
    [
      "is told again when something else came between",
      [running, running, sleeping, sleeping, running, running],
      [running, sleeping, running],
    ],
    [
      "is another thing in another place",
      [
        blocked("accept"),
        blocked("accept"),
        blocked("receive"),
        blocked("receive"),
      ],
      [blocked("accept"), blocked("receive")],
    ],
    [
      "is not told where the machine does not tell",
      [{ kind: "unknown" }, { kind: "unknown" }],
      [],
    ],
    ["is not told of its end", [{ kind: "ended" }, { kind: "ended" }], []],
  ])("%s", (_title, seen, told) => {
    expect(toldOf(...seen)).toEqual(told);
  });

  test("is not told if it lasts no longer than an ordinary answer takes", () => {
    const recorder = new Recorder();

    recorder.observe(running, 0);
    recorder.observe(running, 49);

    expect(doingsIn(recorder)).toEqual([]);
  });

  test("fills no more than a few lines in each step", () => {
    const recorder = new Recorder();
    const restless = Array.from({ length: 50 }, (_, turn) =>
      turn % 2 === 0 ? [sleeping, sleeping] : [running, running],
    ).flat();

    observeAll(recorder, restless);
    recorder.enterStep(1);
    observeAll(recorder, restless);

    const steps = recorder.transcript.map(({ step }) => step);
    expect(steps).toEqual([0, 0, 0, 0, 0, 1, 1, 1, 1, 1]);
  });
});
