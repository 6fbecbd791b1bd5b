import type { Exercise } from "../../core/exercise/exercise.ts";
import { sayEvidence } from "../../messages/outcome/say-evidence.ts";
import { sayProblem } from "../../messages/outcome/say-problem.ts";
import { sayRemark } from "../../messages/outcome/say-remark.ts";
import type { HalfReport } from "../../report/document.ts";
import type { HalfScore } from "../../score/score-half.ts";
import type { HalfOutcome } from "../half/outcome.ts";
import { sentenceContext } from "./case-report.ts";

export function halfReport(
  exercise: Exercise,
  half: HalfOutcome,
  score: HalfScore,
): HalfReport {
  const { role } = half;
  return {
    role,
    score: score.score,
    maxScore: score.maxScore,
    program: programReport(half),
    profile: profileReport(half),
    problem: problemReport(exercise, half),
    remarks: half.remarks.map((remark) => ({
      kind: remark.kind,
      message: sayRemark(remark),
    })),
    groups: score.groups,
  };
}

function programReport({ program }: HalfOutcome): HalfReport["program"] {
  if (program === null) return null;
  const { path, language, command } = program;
  return { path, language, command };
}

function profileReport({ profile }: HalfOutcome): HalfReport["profile"] {
  if (profile === null) return null;
  return { ...profile, evidence: profile.evidence.map(sayEvidence) };
}

function problemReport(
  exercise: Exercise,
  { obstacle, role }: HalfOutcome,
): HalfReport["problem"] {
  if (obstacle === null) return null;
  const { problem, stderr } = obstacle;
  const context = sentenceContext(exercise, role, stderr);
  return { kind: problem.kind, message: sayProblem(problem, context), stderr };
}
