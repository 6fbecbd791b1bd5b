import type { Exercise } from "../../core/exercise/exercise.ts";
import type { Submission } from "../../core/submission.ts";
import type { ExerciseReport, Report } from "../../report/document.ts";
import type { Lane } from "../../sandbox/lane.ts";
import { scoreExercise, scoreTotals } from "../../score/score-exercise.ts";
import { maxScore } from "../../score/max-score.ts";
import { scoreHalf } from "../../score/score-half.ts";
import { pairAsCase, type ScoredCase } from "../../score/scored-case.ts";
import type { ExerciseOutcome } from "../grade-exercise.ts";
import type { CaseOutcome, HalfOutcome } from "../half/outcome.ts";
import { asideReports } from "./aside-reports.ts";
import { caseReport, pairReport } from "./case-report.ts";
import { counterexampleIn } from "./counterexample.ts";
import { halfReport } from "./half-report.ts";
import { hidePlaces } from "./hide-places.ts";
import { fitted } from "./size/fitted.ts";

/** Everything that a report says besides the exercise. */
export interface ReportFacts {
  readonly version: string;
  readonly suite: string;
  readonly seed: string;
  readonly durationMs: number;
  readonly lane: Lane;
  readonly submission: Submission;
}

/** The one document, with its sentences, of everything that happened. */
export function documentOf(
  facts: ReportFacts,
  exercise: Exercise,
  happened: ExerciseOutcome,
): Report {
  const { submission, lane, seed, durationMs } = facts;
  const outcome = hidePlaces(happened, lane);
  const { id, path, sha256, choices } = submission;
  const scored = scoresOf(exercise, outcome);
  const total = scoreTotals([scored.exercise]);
  return fitted({
    schema: "grade/report/v1",
    grader: {
      version: facts.version,
      node: process.version,
      platform: `${process.platform}-${process.arch}`,
      suite: facts.suite,
    },
    isolation: isolationOf(lane),
    retried: [],
    seed,
    submission: { id, path, sha256, remarks: asideReports(submission) },
    exercises: [exerciseReport(exercise, outcome, { ...scored, choices })],
    totals: { score: total.score, maxScore: total.maxScore },
    durationMs,
  });
}

function isolationOf({ kind, walls }: Lane): Report["isolation"] {
  const weaker = kind.network === "host" ? kind.because : null;
  const because = weaker ?? (walls.name === "none" ? walls.because : null);
  return { network: kind.network, walls: walls.name, because };
}

type Scores = ReturnType<typeof scoresOf> & Pick<Submission, "choices">;

function scoresOf(exercise: Exercise, outcome: ExerciseOutcome) {
  const halves = outcome.halves.map((half) =>
    scoreHalf(scoredCases(exercise, half, outcome), exercise.groups),
  );
  return { halves, exercise: scoreExercise(halves) };
}

function scoredCases(
  exercise: Exercise,
  half: HalfOutcome,
  { pair }: ExerciseOutcome,
): readonly ScoredCase[] {
  if (half.program === null) return [];
  const cases = half.cases.map(asScored);
  return pair === null
    ? cases
    : [...cases, pairAsCase(exercise.pair, pair.verdict)];
}

function asScored({ testCase, verdict }: CaseOutcome): ScoredCase {
  const { group, weight } = testCase;
  return { group, weight, verdict };
}

function exerciseReport(
  exercise: Exercise,
  outcome: ExerciseOutcome,
  scores: Scores,
): ExerciseReport {
  const { halves, pair } = outcome;
  return {
    id: exercise.id,
    title: exercise.title,
    score: scores.exercise.score,
    maxScore,
    halves: halves.flatMap((half, index) => {
      const score = scores.halves[index];
      return score === undefined
        ? []
        : [halfReport(exercise, withChoices(half, scores), score)];
    }),
    pair: pair === null ? null : pairReport(exercise, outcome, pair),
    cases: halves.flatMap((half) =>
      half.cases.map((one) => caseReport(exercise, half, one)),
    ),
    misconceptions: [],
    counterexample: counterexampleIn(exercise, halves),
  };
}

/** What was said of the choice comes before what was found out by talking. */
function withChoices(half: HalfOutcome, { choices }: Scores) {
  return { ...half, choices: choices[half.role] };
}
