import type { LaneMessage, LaneTask } from "../run/lane/lane-message.ts";
import { serveLane } from "../run/lane/serve-lane.ts";

// The worker of one lane: grades what it is sent, and goes when nobody is there to send more.
process.on("disconnect", () => process.exit());
process.on("message", (task: LaneTask) => {
  // The last words of the command line say where the lane's folder is and who made the lane.
  const [home = "", maker] = process.argv.slice(-2);
  const madeBy = maker === "root" ? "root" : "user";
  const kind = { network: "namespace", madeBy } as const;
  void serveLane(task, { kind, home }, say);
});
say({ kind: "up" });

function say(message: LaneMessage): void {
  process.send?.(message);
}
