import type { LaneKind } from "../../sandbox/lane-kind.ts";
import { gradeSubmission } from "../grade-submission.ts";
import {
  type LaneMessage,
  type LaneTask,
  packFailure,
} from "./lane-message.ts";

// The worker of one lane: grades what it is sent, and goes when nobody is there to send more.
process.on("disconnect", () => process.exit());
process.on("message", (task: LaneTask) => {
  void grade(task).then(say);
});
say({ kind: "up" });

function say(message: LaneMessage): void {
  process.send?.(message);
}

async function grade({ request, version }: LaneTask): Promise<LaneMessage> {
  try {
    const report = await gradeSubmission(request, {
      version,
      kind: kindOfThisLane(),
      report: (progress) => {
        say({ kind: "progress", progress });
      },
    });
    return { kind: "report", report };
  } catch (error) {
    return { kind: "failed", failure: packFailure(error) };
  }
}

/** The last word of the command line, by which this process was started. */
function kindOfThisLane(): LaneKind {
  const madeBy = process.argv.at(-1) === "root" ? "root" : "user";
  return { network: "namespace", madeBy };
}
