import type { Exercise, Role } from "../../core/exercise/exercise.ts";
import type { TestCase } from "../../core/exercise/test-case.ts";
import type { Patience } from "../../core/program-handle.ts";
import type { Program, Submission } from "../../core/submission.ts";
import { patienceToAnswer } from "../../drive/stage.ts";
import type { Lane } from "../../sandbox/lane.ts";
import type { GradeRequest, Progress } from "../request.ts";

/** What the grading of one exercise works with. */
export interface Context {
  readonly request: GradeRequest;
  readonly exercise: Exercise;
  readonly submission: Submission;
  readonly lane: Lane;
  readonly report: (progress: Progress) => void;
}

/** What decides which cases are played. */
export interface CaseChoice {
  readonly exercise: Exercise;
  readonly request: Pick<GradeRequest, "roles" | "caseId">;
}

/** The cases of a half that are to be played: none of a half that is only there to tell of the other. */
export function casesOf(
  { exercise, request }: CaseChoice,
  role: Role,
): readonly TestCase[] {
  if (!request.roles.includes(role)) return [];
  return exercise.cases
    .filter((testCase) => testCase.role === role)
    .filter(({ id }) => request.caseId === null || id === request.caseId);
}

export function patienceFor(
  { request }: Context,
  testCase: TestCase | null,
): Patience {
  const { processorLimitMs, sleepLimitMs } = patienceToAnswer;
  const limitMs = testCase?.processorLimitMs ?? processorLimitMs;
  return {
    processorLimitMs: limitMs * request.slow,
    sleepLimitMs: sleepLimitMs * request.slow,
  };
}

/** Ports that a program names, the likeliest first: what the user says goes before what its source says. */
export function namedPorts(
  { request }: Context,
  program: Program,
): readonly number[] {
  const asked = request.port === null ? [] : [request.port];
  return [...new Set([...asked, ...program.facts.ports])];
}
