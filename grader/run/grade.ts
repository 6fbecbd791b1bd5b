import { GraderFault } from "../core/errors.ts";
import type { Report, RetriedFault } from "../report/document.ts";
import { gradeSubmission } from "./grade-submission.ts";
import { gradeInLane } from "./lane/grade-in-lane.ts";
import type { GradeRequest, GradeTools } from "./request.ts";

/**
 * Grades a submission in the strongest isolation that was asked for and is to be had. A fault of ours is tried once more
 * from the beginning, in a fresh lane, and reported.
 */
export async function grade(
  request: GradeRequest,
  tools: GradeTools,
): Promise<Report> {
  const first = await gradeOnce(request, tools);
  const faults = faultsIn(first);
  if (faults.length === 0) return first;
  const second = await gradeOnce(request, tools);
  return { ...second, retried: faults };
}

async function gradeOnce(
  request: GradeRequest,
  tools: GradeTools,
): Promise<Report> {
  const { isolation } = request;
  if (isolation === "none") return gradeOnHost(request, tools, null);
  try {
    return await gradeInLane(request, tools);
  } catch (error) {
    if (isolation === "require" || !(error instanceof GraderFault)) throw error;
    if (error.fault.kind !== "no-lane") throw error;
    return await gradeOnHost(request, tools, error.fault.detail);
  }
}

function gradeOnHost(
  request: GradeRequest,
  tools: GradeTools,
  because: string | null,
): Promise<Report> {
  return gradeSubmission(request, {
    ...tools,
    kind: { network: "host", because },
  });
}

function faultsIn({ exercises }: Report): readonly RetriedFault[] {
  const faults = exercises.flatMap(({ cases }) =>
    cases.flatMap(({ id, fault }) =>
      fault === null ? [] : [{ id, ...fault }],
    ),
  );
  return faults.slice(0, 1);
}
