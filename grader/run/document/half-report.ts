import type { Exercise } from "../../core/exercise/exercise.ts";
import type { InputPlan, Word } from "../../core/program/input-plan.ts";
import type { Choice } from "../../core/submission/selection.ts";
import { sayEvidence } from "../../messages/outcome/say-evidence.ts";
import { sayProblem } from "../../messages/outcome/say-problem.ts";
import { sayRemark } from "../../messages/outcome/say-remark.ts";
import { sayChoice } from "../../messages/selection/say-choice.ts";
import type { HalfReport } from "../../report/document.ts";
import type { HalfScore } from "../../score/score-half.ts";
import type { HalfOutcome } from "../half/outcome.ts";
import { sentenceContext } from "./case-report.ts";

export function halfReport(
  exercise: Exercise,
  half: HalfOutcome & { readonly choices: readonly Choice[] },
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
    remarks: [
      ...half.choices.map((choice) => ({
        kind: choice.kind,
        message: sayChoice(choice),
      })),
      ...half.remarks.map((remark) => ({
        kind: remark.kind,
        message: sayRemark(remark),
      })),
    ],
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
  const { plan, ...known } = profile;
  return {
    ...known,
    ...(plan === undefined ? {} : { plan: planReport(plan) }),
    evidence: profile.evidence.map(sayEvidence),
  };
}

/** Slots in angle brackets, as in a usage message. */
function planReport({ arguments: words, keyboard }: InputPlan) {
  const shown = (word: Word): string =>
    word.kind === "slot" ? `<${word.slot}>` : word.text;
  return { arguments: words.map(shown), keyboard: keyboard.map(shown) };
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
