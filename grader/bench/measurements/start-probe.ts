/**
 * Starts programs as the grader does, and says how long each took until its end: in a lane as its worker, or in none. The
 * last words of its command line are those of a lane's worker; `host` stands for no lane.
 */
import { launch } from "../../launch/launch.ts";
import { type Lane, openLane } from "../../sandbox/lane.ts";
import type { LaneKind } from "../../sandbox/lane-kind.ts";

const [home = "", maker] = process.argv.slice(-2);
const lane = await openLane(kindBy(maker), home);
process.on("disconnect", () => process.exit());
process.on("message", (command: readonly string[]) => {
  void durationMs(command, lane).then((took) => process.send?.(took));
});
process.send?.("up");

function kindBy(word: string | undefined): LaneKind {
  if (word === "host") return { network: "host", because: null };
  return { network: "namespace", madeBy: word === "root" ? "root" : "user" };
}

async function durationMs(
  command: readonly string[],
  lane: Lane,
): Promise<number> {
  const { environment } = lane;
  const startedAt = performance.now();
  const program = await launch({
    ...{ command, environment, lane },
    folder: home,
  });
  await program.ended;
  const took = performance.now() - startedAt;
  await program.stop();
  return took;
}
