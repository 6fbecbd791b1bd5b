import { GraderFault } from "../core/errors.ts";
import { sayFault } from "../messages/outcome/say-fault.ts";
import type {
  ExerciseReport,
  OutcomeReport,
  Report,
  RetriedFault,
} from "../report/document.ts";
import { gradeInLane, gradeOnHost } from "./lane/grade-in-lane.ts";
import type { GradeRequest, GradeTools } from "./request.ts";

/**
 * Grades a submission in the strongest isolation that was asked for and is to be had. A fault of ours is tried once more
 * from the beginning, in a fresh lane or at least a fresh process, and reported.
 */
export async function grade(
  request: GradeRequest,
  tools: GradeTools,
): Promise<Report> {
  const first = await firstTry(request, tools);
  if (first.report !== null && first.faults.length === 0) return first.report;
  const second = await gradeOnce(request, { ...tools, alone: true });
  return { ...second, retried: first.faults };
}

interface Try {
  /** `null`: a fault kept everything from being graded. */
  readonly report: Report | null;
  readonly faults: readonly RetriedFault[];
}

async function firstTry(
  request: GradeRequest,
  tools: GradeTools,
): Promise<Try> {
  try {
    const report = await gradeOnce(request, tools);
    return { report, faults: faultsIn(report) };
  } catch (error) {
    if (!(error instanceof GraderFault)) throw error;
    const { fault } = error;
    return {
      report: null,
      faults: [{ kind: fault.kind, message: sayFault(fault) }],
    };
  }
}

async function gradeOnce(
  request: GradeRequest,
  tools: GradeTools,
): Promise<Report> {
  const { isolation } = request;
  if (isolation === "none") return gradeOnHost(null, request, tools);
  try {
    return await gradeInLane(request, tools);
  } catch (error) {
    if (isolation === "require" || !(error instanceof GraderFault)) throw error;
    if (error.fault.kind !== "no-lane") throw error;
    return await gradeOnHost(error.fault.detail, request, tools);
  }
}

/** Each fault once, however many cases it struck. */
function faultsIn({ exercises }: Report): readonly RetriedFault[] {
  const outcomes = exercises.flatMap(outcomesIn);
  const distinct = new Map<string, RetriedFault>();
  for (const { fault } of outcomes)
    if (fault !== null) distinct.set(fault.message.en, fault);
  return [...distinct.values()];
}

function outcomesIn({ cases, pair }: ExerciseReport): readonly OutcomeReport[] {
  return pair === null ? cases : [...cases, pair];
}
