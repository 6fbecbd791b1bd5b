import type { LaneMessage, LaneTask } from "../run/lane/lane-message.ts";
import type { LaneSetting } from "../run/lane/serve-lane.ts";
import { closeInherited } from "../sandbox/descriptors/close-inherited.ts";
import type { LaneKind } from "../sandbox/lane-kind.ts";
import type { LaneToExamine } from "./doctor/examine-lane.ts";
import type { ExamineAnswer, ExamineTask } from "./doctor/examine.ts";

// The worker of one lane: does what it is sent, and goes when nobody is there to send more.
closeInherited([]);
process.on("disconnect", () => process.exit());
process.on("SIGTERM", () => process.exit());
// A terminal tells everybody; whoever started us decides what becomes of us.
for (const signal of ["SIGINT", "SIGHUP"] as const)
  process.on(signal, () => undefined);
process.on("message", (task: LaneTask | ExamineTask) => {
  // The last words of the command line say where the lane's folder is and who made the lane.
  const [home = "", maker] = process.argv.slice(-2);
  const lane = { kind: kindBy(maker), home };
  if ("request" in task) void serveFor(task, lane);
  else void examineFor(task, lane);
});
say({ kind: "up" });
// The task is on its way while the rest is loaded.
const serving = import("../run/lane/serve-lane.ts");

function kindBy(maker: string | undefined): LaneKind {
  if (maker === "host") return { network: "host", because: null };
  const madeBy = maker === "root" ? "root" : "user";
  return { network: "namespace", madeBy };
}

async function serveFor(task: LaneTask, lane: LaneSetting): Promise<void> {
  const { serveLane } = await serving;
  await serveLane(task, lane, say);
}

/** Loaded when it is called for: no grading has to wait for it. */
async function examineFor(
  { traits }: ExamineTask,
  lane: LaneToExamine,
): Promise<void> {
  const { examineLane } = await import("./doctor/examine-lane.ts");
  const findings = await examineLane(lane, traits);
  say({ kind: "examined", findings });
}

function say(message: LaneMessage | ExamineAnswer): void {
  process.send?.(message);
}
