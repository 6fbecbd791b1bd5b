import { performance } from "node:perf_hooks";
import type { Exercise, Role } from "../core/exercise/exercise.ts";
import { roles } from "../core/exercise/exercise.ts";
import type { Program, Submission } from "../core/submission.ts";
import { UsageError } from "../core/errors.ts";
import type { Report } from "../report/document.ts";
import type { LaneKind } from "../sandbox/lane-kind.ts";
import { openLane } from "../sandbox/lane.ts";
import { lockPorts } from "../sandbox/port-lock.ts";
import { applyPolicy } from "../score/apply-policy.ts";
import { exerciseWords } from "../spec/exercise-words.ts";
import { findModel } from "../spec/find-model.ts";
import { loadExercise } from "../spec/load-exercise.ts";
import { loadPolicy } from "../spec/load-policy.ts";
import { suiteHash } from "../spec/suite-hash.ts";
import { programFromCommand } from "../submission/program-from-command.ts";
import { readSubmission } from "../submission/read-submission.ts";
import { documentOf } from "./document/document.ts";
import { gradeExercise } from "./grade-exercise.ts";
import type { GradeRequest, GradeTools } from "./request.ts";

/** The lane that this process is in. */
export interface LaneTools extends GradeTools {
  readonly kind: LaneKind;
  /** Its folder, where whoever started this process has made one. */
  readonly home?: string;
}

/** Grades one submission and returns the whole report. Throws `UsageError` or `SpecError` for what it cannot use. */
export async function gradeSubmission(
  request: GradeRequest,
  tools: LaneTools,
): Promise<Report> {
  const startedAt = performance.now();
  const submission = await submissionOf(request);
  const seed = request.seed ?? submission.sha256.slice(0, 16);
  const exercise = await exerciseOf(request, seed);
  const suite = await suiteHash(request.specsFolder, request.exerciseId);
  const { report, version } = tools;
  await using lane = await laneFor(tools, submission);
  const context = { request, exercise, submission, lane, report };
  const outcome = await gradeExercise(context);
  const durationMs = Math.round(performance.now() - startedAt);
  const facts = { version, suite, seed, durationMs, lane, submission };
  return documentOf(facts, exercise, outcome);
}

/** A lane with the submission in it; on a network that others use too, one submission at a time has a port. */
async function laneFor({ kind, home }: LaneTools, submission: Submission) {
  const lane = await openLane(kind, home);
  const { root, files } = submission;
  await lane.admit({ root, files });
  const release =
    kind.network === "host" ? await lockPorts(portsOf(submission)) : null;
  return {
    ...lane,
    [Symbol.asyncDispose]: async (): Promise<void> => {
      release?.();
      await lane.close();
    },
  };
}

function portsOf({ programs }: Submission): readonly number[] {
  const ports = Object.values(programs).flatMap(
    (program) => program?.facts.ports ?? [],
  );
  return [...new Set(ports)];
}

async function exerciseOf(
  { specsFolder, exerciseId, policyFile, caseId }: GradeRequest,
  seed: string,
): Promise<Exercise> {
  const exercise = await loadExercise({
    specsFolder,
    exerciseId,
    seed,
    model: findModel(exerciseId),
  });
  refuseUnknownCase(exercise, caseId);
  if (policyFile === null) return exercise;
  const policy = await loadPolicy(policyFile);
  return { ...exercise, groups: applyPolicy(exercise.groups, policy) };
}

function refuseUnknownCase(exercise: Exercise, caseId: string | null): void {
  const known = exercise.cases.map(({ id }) => id);
  if (caseId === null || known.includes(caseId)) return;
  throw new UsageError(`There is no case "${caseId}".`, {
    kind: "unknown-case",
    id: caseId,
    exercise: exercise.id,
    known,
  });
}

async function submissionOf(request: GradeRequest): Promise<Submission> {
  const sought = await soughtBy(request);
  const found = await readSubmission(request.submission, sought);
  const [server, client] = await Promise.all(
    roles.map((role) => commanded(request, role)),
  );
  return {
    ...found,
    programs: {
      server: server ?? found.programs.server,
      client: client ?? found.programs.client,
    },
  };
}

/** The words of the exercise, and of those that stand beside it. */
async function soughtBy({ specsFolder, exerciseId }: GradeRequest) {
  const words = [...(await exerciseWords(specsFolder))];
  const own = words.find(([id]) => id === exerciseId)?.[1];
  const others = words.filter(([id]) => id !== exerciseId);
  return {
    own: own ?? new RegExp(exerciseId),
    others: others.map(([, other]) => other),
  };
}

async function commanded(
  { commands, submission }: GradeRequest,
  role: Role,
): Promise<Program | null> {
  const command = commands[role];
  return command === null
    ? null
    : await programFromCommand(role, command, submission);
}
