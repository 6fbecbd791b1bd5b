import {
  GraderFault,
  SpecError,
  type SpecLocation,
  UsageError,
  type UsageReason,
} from "../../core/errors.ts";
import type { Fault } from "../../core/verdict.ts";
import type { Report } from "../../report/document.ts";
import type { GradeRequest, Progress } from "../request.ts";

/** What the grader asks of a lane's worker. */
export interface LaneTask {
  readonly request: GradeRequest;
  readonly version: string;
  /** What the machine said when a lane was tried, where there is none. */
  readonly because: string | null;
  /** Whether no other grading of this machine is to run beside it, where they share a network. */
  readonly alone: boolean;
}

/** What a lane's worker says. */
export type LaneMessage =
  | { readonly kind: "up" }
  | { readonly kind: "progress"; readonly progress: Progress }
  | { readonly kind: "report"; readonly report: Report }
  | { readonly kind: "failed"; readonly failure: Failure };

/** An error in transit: a class does not survive the way between processes. */
export type Failure =
  | {
      readonly kind: "usage";
      readonly message: string;
      readonly reason: UsageReason;
    }
  | {
      readonly kind: "spec";
      readonly message: string;
      readonly location: SpecLocation;
    }
  | { readonly kind: "fault"; readonly fault: Fault };

export function packFailure(error: unknown): Failure {
  if (error instanceof UsageError) {
    const { message, reason } = error;
    return { kind: "usage", message, reason };
  }
  if (error instanceof SpecError) {
    const { message, location } = error;
    return { kind: "spec", message, location };
  }
  if (error instanceof GraderFault)
    return { kind: "fault", fault: error.fault };
  const detail =
    error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { kind: "fault", fault: { kind: "internal", detail } };
}

export function unpackFailure(failure: Failure): Error {
  switch (failure.kind) {
    case "usage":
      return new UsageError(failure.message, failure.reason);
    case "spec":
      return new SpecError(failure.message, failure.location);
    case "fault":
      return new GraderFault(failure.fault);
  }
}

/** Only our own worker has the other end of the pipe: its kind tells what a message is. */
export function isLaneMessage(message: unknown): message is LaneMessage {
  return typeof message === "object" && message !== null && "kind" in message;
}
