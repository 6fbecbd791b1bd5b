import { everywhere } from "../core/exercise/localized.ts";
import type { Role } from "../core/exercise/exercise.ts";
import type { Mismatch } from "../core/verdict.ts";
import { hintFor } from "../messages/hint/hint-for.ts";
import { sayMismatch } from "../messages/mismatch/say-mismatch.ts";
import type {
  CaseReport,
  ExerciseReport,
  HalfReport,
  MismatchReport,
  Report,
} from "./document.ts";

/** A half in which everything passed; tests change what they are about. */
export function sampleHalf(
  role: Role,
  changes: Partial<HalfReport> = {},
): HalfReport {
  return {
    role,
    score: 50,
    maxScore: 50,
    program: { path: `${role}.py`, language: "python", command: ["python3"] },
    profile: {
      port: 12000,
      address: "127.0.0.1",
      input: role === "client" ? "keyboard" : null,
      dialect: { request: "struct:<i", reply: "struct:<q" },
      ending: {
        requestEnds: "by-itself",
        replyEnds: "by-itself",
        exchanges: "one",
      },
      evidence: [],
    },
    problem: null,
    remarks: [],
    groups: [
      { id: "core", weight: 60, score: 60, passed: 2, total: 2 },
      { id: "edge", weight: 25, score: 25, passed: 2, total: 2 },
      { id: "robustness", weight: 0, score: 0, passed: 7, total: 9 },
    ],
    ...changes,
  };
}

/** A passed case. */
export function sampleCase(
  id: string,
  changes: Partial<CaseReport> = {},
): CaseReport {
  return {
    id,
    role: "server",
    group: "core",
    weight: 1,
    verdict: "pass",
    requirement: { "pt-BR": `Exigência de ${id}.`, en: `Demand of ${id}.` },
    mismatch: null,
    skip: null,
    fault: null,
    stderr: [],
    durationMs: 2,
    transcript: [],
    ...changes,
  };
}

/** A mismatch as `run` reports it, with its sentences. */
export function sampleMismatch(
  mismatch: Mismatch,
  stderr: readonly string[] = [],
): MismatchReport {
  const context = {
    role: "server",
    request: everywhere("N"),
    reply: everywhere("X"),
    stderr,
  } as const;
  return {
    kind: mismatch.kind,
    asked: mismatch.asked,
    expected: "expected" in mismatch ? [mismatch.expected].flat() : [],
    actual: "actual" in mismatch ? mismatch.actual : null,
    hex: "hex" in mismatch ? mismatch.hex : null,
    message: sayMismatch(mismatch, context),
    hint: hintFor(mismatch, context),
  };
}

/** A report of one exercise in which everything passed. */
export function sampleReport(changes: Partial<ExerciseReport> = {}): Report {
  const exercise: ExerciseReport = {
    id: "sums",
    title: { "pt-BR": "Somas", en: "Sums" },
    score: 100,
    maxScore: 100,
    halves: [sampleHalf("server"), sampleHalf("client")],
    pair: null,
    cases: [sampleCase("sums/server/core/one")],
    misconceptions: [],
    counterexample: null,
    ...changes,
  };
  return {
    schema: "grade/report/v1",
    grader: { version: "0.1.0", node: "v20", platform: "linux", suite: "" },
    isolation: { network: "host", walls: "none", because: null },
    retried: [],
    seed: "7",
    submission: { id: "maria", path: "work/maria", sha256: "", remarks: [] },
    exercises: [exercise],
    totals: { score: exercise.score, maxScore: exercise.maxScore },
    durationMs: 1412,
  };
}
