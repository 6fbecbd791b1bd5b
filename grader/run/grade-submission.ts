import { performance } from "node:perf_hooks";
import type { Exercise } from "../core/exercise/exercise.ts";
import type { Submission } from "../core/submission.ts";
import { GraderFault, UsageError } from "../core/errors.ts";
import type { Report } from "../report/document.ts";
import type { LaneKind } from "../sandbox/lane-kind.ts";
import { type Lane, openLane } from "../sandbox/lane.ts";
import { machineTraits } from "../sandbox/machine/machine-traits.ts";
import { wallsRemedy } from "../sandbox/machine/remedy/walls-remedy.ts";
import { type PortUse, lockPorts } from "../sandbox/port-lock.ts";
import { applyPolicy } from "../score/apply-policy.ts";
import { findModel } from "../spec/find-model.ts";
import { loadExercise } from "../spec/load-exercise.ts";
import { loadPolicy } from "../spec/load-policy.ts";
import { suiteHash } from "../spec/suite-hash.ts";
import { documentOf } from "./document/document.ts";
import { gradeExercise } from "./grade-exercise.ts";
import { readHandIn } from "./hand-in/read-hand-in.ts";
import { compileProblems } from "./program/making/compile-problems.ts";
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
  const { submission: found, port } = await readHandIn(request);
  const seed = request.seed ?? found.sha256.slice(0, 16);
  const exercise = await exerciseOf(request, seed);
  const suite = await suiteHash(request.specsFolder, request.exerciseId);
  const { report, version } = tools;
  const use = portUse(found, { port, customary: exercise.customaryPorts });
  await using lane = await laneFor(tools, found, {
    ...use,
    areAll: use.areAll && tools.alone !== true,
  });
  if (request.isolation === "require") requireWalls(lane);
  const submission = await compiled(found, lane);
  const asked = { ...request, port };
  const context = { request: asked, exercise, submission, lane, report };
  const outcome = await gradeExercise(context);
  const durationMs = Math.round(performance.now() - startedAt);
  const facts = { version, suite, seed, durationMs, lane, submission };
  return documentOf(facts, exercise, outcome);
}

/** What a compiler refuses is a problem like those that reading alone tells. */
async function compiled(
  submission: Submission,
  lane: Lane,
): Promise<Submission> {
  const { programs, problems: read } = submission;
  const refused = await compileProblems(programs, lane);
  const problems = {
    server: read.server ?? refused.server,
    client: read.client ?? refused.client,
  };
  return { ...submission, problems };
}

/** A lane with the submission in it; on a network that others use too, one submission at a time has a port. */
async function laneFor(
  { kind, home }: LaneTools,
  { root, files, sha256 }: Submission,
  use: PortUse,
) {
  const release = kind.network === "host" ? await lockPorts(use) : null;
  const lane = await openLane(kind, home);
  await lane.admit({ root, files, sha256 });
  return {
    ...lane,
    [Symbol.asyncDispose]: async (): Promise<void> => {
      await lane.close();
      release?.();
    },
  };
}

/** Throws `GraderFault` where the strongest isolation was demanded and is not to be had. */
function requireWalls({ walls }: Lane): void {
  if (walls.name !== "none") return;
  const detail = walls.because ?? "nobody tried";
  const remedy = wallsRemedy(detail, machineTraits());
  throw new GraderFault({ kind: "no-walls", detail, remedy });
}

/** What is known of a submission's ports before it runs; one that works its port out may come anywhere. */
function portUse(
  { programs }: Submission,
  asked: {
    readonly port: number | null;
    readonly customary: readonly number[];
  },
): PortUse {
  const all = Object.values(programs).flatMap((program) =>
    program === null ? [] : [program.facts],
  );
  const named = all.flatMap(({ ports }) => ports);
  const told = asked.port === null ? [] : [asked.port];
  const reads = all.some(({ readsArguments }) => readsArguments);
  const ports = [...named, ...told, ...(reads ? asked.customary : [])];
  return {
    ports: [...new Set(ports)],
    areAll: all.every((facts) => facts.ports.length > 0),
  };
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
