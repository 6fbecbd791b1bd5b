import type { LaneKind } from "../../sandbox/lane-kind.ts";
import { gradeSubmission } from "../grade-submission.ts";
import {
  type LaneMessage,
  type LaneTask,
  packFailure,
} from "./lane-message.ts";

/** What the one who started the lane says of it. */
export interface LaneSetting {
  readonly kind: LaneKind;
  readonly home: string;
}

/** Does one task in the lane that this process is in, saying how it goes. */
export async function serveLane(
  { request, version, because, alone }: LaneTask,
  { kind, home }: LaneSetting,
  say: (message: LaneMessage) => void,
): Promise<void> {
  try {
    const report = await gradeSubmission(request, {
      version,
      alone,
      kind: kind.network === "host" ? { ...kind, because } : kind,
      home,
      report: (progress) => {
        say({ kind: "progress", progress });
      },
    });
    say({ kind: "report", report });
  } catch (error) {
    say({ kind: "failed", failure: packFailure(error) });
  }
}
