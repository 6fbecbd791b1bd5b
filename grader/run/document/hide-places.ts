import type { Transcript } from "../../core/transcript.ts";
import type { Lane } from "../../sandbox/lane.ts";
import type { ExerciseOutcome } from "../grade-exercise.ts";
import type { HalfOutcome, Obstacle } from "../half/outcome.ts";

/** What happened, without the places of the lane in what the programs said. */
export function hidePlaces(
  { halves, pair }: ExerciseOutcome,
  lane: Lane,
): ExerciseOutcome {
  return {
    halves: halves.map((half) => hiddenHalf(half, lane)),
    pair: pair === null ? null : { ...pair, ...hiddenIn(pair, lane) },
  };
}

function hiddenHalf(half: HalfOutcome, lane: Lane): HalfOutcome {
  const { obstacle, cases } = half;
  return {
    ...half,
    obstacle: obstacle === null ? null : hidden(obstacle, lane),
    cases: cases.map((one) => ({
      ...hidden(one, lane),
      ...hiddenIn(one, lane),
    })),
  };
}

function hidden<Told extends Pick<Obstacle, "stderr">>(
  told: Told,
  lane: Lane,
): Told {
  return { ...told, stderr: told.stderr.map((line) => lane.hide(line)) };
}

function hiddenIn(
  { transcript }: { readonly transcript: Transcript },
  lane: Lane,
) {
  return {
    transcript: transcript.map((entry) =>
      entry.kind === "output"
        ? { ...entry, text: lane.hide(entry.text) }
        : entry,
    ),
  };
}
