import type { Lane } from "../../sandbox/lane.ts";
import type { HalfOutcome, Obstacle } from "../half/outcome.ts";

/** What happened, without the places of the lane in what the programs complained of. */
export function hidePlaces(half: HalfOutcome, lane: Lane): HalfOutcome {
  const { obstacle, cases } = half;
  return {
    ...half,
    obstacle: obstacle === null ? null : hidden(obstacle, lane),
    cases: cases.map((one) => hidden(one, lane)),
  };
}

function hidden<Told extends Pick<Obstacle, "stderr">>(
  told: Told,
  lane: Lane,
): Told {
  return { ...told, stderr: told.stderr.map((line) => lane.hide(line)) };
}
