import type { Localized } from "../../core/exercise/localized.ts";
import { type Role, roles } from "../../core/exercise/role.ts";
import type { Choice, LookedAt } from "../../core/submission/selection.ts";
import type { Program, Submission } from "../../core/submission.ts";
import type { HalfProblem } from "../../core/verdict.ts";
import { sayProblem } from "../../messages/outcome/say-problem.ts";
import { sayChoice } from "../../messages/selection/say-choice.ts";
import type { AsideReport } from "../../report/document.ts";
import { asideReports } from "../../run/document/aside-reports.ts";

/** What `grade detect` prints; its schema is `specs/detect.schema.json`. */
export interface DetectDocument {
  readonly schema: "grade/detect/v1";
  readonly grader: { readonly version: string };
  readonly submission: Pick<Submission, "id" | "path" | "sha256">;
  /** Whether every role of every exercise has a program that can be tried. */
  readonly isComplete: boolean;
  readonly exercises: readonly DetectedExercise[];
  readonly asides: readonly AsideReport[];
}

export interface DetectedExercise {
  readonly id: string;
  /** That somebody says it has; `null`: nobody does. */
  readonly port: number | null;
  readonly halves: readonly DetectedHalf[];
  readonly files: readonly LookedAt[];
}

export interface DetectedHalf {
  readonly role: Role;
  readonly program: DetectedProgram | null;
  readonly problem: Told<HalfProblem["kind"]> | null;
  readonly reasons: readonly Told<Choice["kind"]>[];
}

export interface DetectedProgram {
  readonly path: string;
  readonly language: string;
  readonly command: readonly string[];
  readonly opening: readonly string[];
  readonly ports: readonly number[];
  readonly writes: readonly string[];
  readonly reads: readonly string[];
  readonly readsArguments: boolean;
}

interface Told<Kind extends string> {
  readonly kind: Kind;
  readonly message: Localized;
}

/** What was found for one exercise. */
export interface Detected {
  readonly exerciseId: string;
  readonly submission: Submission;
  readonly port: number | null;
}

/** All that was found, in words; there is at least one exercise. */
export function detectDocument(
  detected: readonly [Detected, ...Detected[]],
  version: string,
): DetectDocument {
  const { id, path, sha256, asides } = detected[0].submission;
  const exercises = detected.map(exerciseOf);
  return {
    schema: "grade/detect/v1",
    grader: { version },
    submission: { id, path, sha256 },
    isComplete: exercises.every(({ halves }) => halves.every(isUsable)),
    exercises,
    asides: asideReports({ asides }),
  };
}

function isUsable({ program, problem }: DetectedHalf): boolean {
  return program !== null && problem === null;
}

function exerciseOf({ exerciseId, submission, port }: Detected) {
  return {
    id: exerciseId,
    port,
    halves: roles.map((role) => halfOf(role, submission)),
    files: submission.looked,
  };
}

function halfOf(role: Role, submission: Submission): DetectedHalf {
  const { programs, choices } = submission;
  const program = programs[role];
  const problem = problemOf(role, submission);
  return {
    role,
    program: program && programOf(program),
    problem:
      problem === null
        ? null
        : { kind: problem.kind, message: sentenceOf(role, problem) },
    reasons: choices[role].map((choice) => ({
      kind: choice.kind,
      message: sayChoice(choice),
    })),
  };
}

function problemOf(
  role: Role,
  { programs, problems, files }: Submission,
): HalfProblem | null {
  if (problems[role] !== null || programs[role] !== null) return problems[role];
  return { kind: "no-program", looked: files };
}

function programOf({
  path,
  language,
  command,
  facts,
  opening = [],
}: Program): DetectedProgram {
  const { ports, writes, reads, readsArguments } = facts;
  const source = { ports, writes, reads, readsArguments };
  return { path, language, command, opening, ...source };
}

/** Reading knows nothing of values and of what a program complained of. */
function sentenceOf(role: Role, problem: HalfProblem): Localized {
  const nothing = { "pt-BR": "", en: "" };
  return sayProblem(problem, {
    role,
    request: nothing,
    reply: nothing,
    comparison: "exact",
    stderr: [],
  });
}
