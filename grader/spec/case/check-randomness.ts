import {
  nameProblem,
  valueProblem,
  type Problem,
} from "../document/problem.ts";
import type { CaseContext, StepDocument } from "./case-document.ts";

/** Chance is judged on surveys, and on answers that are one of several choices. */
export function checkRandomness(
  steps: readonly StepDocument[],
  { reply }: CaseContext["exercise"],
): readonly Problem[] {
  const hasChoices = reply.comparison.kind === "one-of";
  return steps.flatMap((step, index) => {
    if (!("expect-random" in step)) return [];
    const isSurveyed = steps
      .slice(0, index)
      .some((earlier) => "survey" in earlier);
    const unasked = nameProblem(
      [index, "expect-random"],
      'expected an earlier "survey", found none',
    );
    const choiceless = valueProblem(
      [index, "expect-random"],
      `expected an exercise whose "${reply.name}" is one of several choices, found "${reply.comparison.kind}"`,
    );
    return [
      ...(isSurveyed ? [] : [unasked]),
      ...(hasChoices ? [] : [choiceless]),
    ];
  });
}
