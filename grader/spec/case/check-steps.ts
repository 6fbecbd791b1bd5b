import type { Role } from "../../core/exercise/exercise.ts";
import {
  nameProblem,
  valueProblem,
  type Problem,
} from "../document/problem.ts";
import type { StepDocument } from "./case-document.ts";

/** Steps that only make sense for one role: the grader starts servers itself, and stops clients itself. */
const roleOfStep: Readonly<Record<string, Role>> = {
  start: "client",
  feed: "client",
  "expect-output": "client",
  "expect-end": "client",
  restart: "server",
  "expect-port": "server",
  survey: "server",
  crowd: "server",
  "expect-random": "server",
};

/** Steps of the wrong role, and a client that is never started. */
export function checkSteps(
  role: Role,
  steps: readonly StepDocument[],
): readonly Problem[] {
  const strangers = steps.flatMap((step, index) =>
    wrongRole(step, role).map((name) =>
      nameProblem(
        [index, name],
        `expected a step of a ${role} case, found "${name}"`,
      ),
    ),
  );
  return [...strangers, ...(role === "client" ? checkStart(steps) : [])];
}

function wrongRole(step: StepDocument, role: Role): readonly string[] {
  return Object.keys(step).filter(
    (name) => (roleOfStep[name] ?? role) !== role,
  );
}

function checkStart(steps: readonly StepDocument[]): readonly Problem[] {
  const [first] = steps;
  if (first !== undefined && "start" in first) return [];
  return [
    valueProblem(
      [0],
      'expected "start" as the first step of a client case, found another one',
    ),
  ];
}
