import type { LaneMessage, LaneTask } from "../run/lane/lane-message.ts";
import { serveLane } from "../run/lane/serve-lane.ts";

// The worker of one lane: grades what it is sent, and goes when nobody is there to send more.
process.on("disconnect", () => process.exit());
process.on("message", (task: LaneTask) => {
  // The last word of the command line says who made the lane.
  const madeBy = process.argv.at(-1) === "root" ? "root" : "user";
  void serveLane(task, { network: "namespace", madeBy }, say);
});
say({ kind: "up" });

function say(message: LaneMessage): void {
  process.send?.(message);
}
