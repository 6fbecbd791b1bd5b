import { abridge } from "../../../messages/language/abridge.ts";
import type {
  CaseReport,
  Counterexample,
  ExerciseReport,
  HalfReport,
  MismatchReport,
  OutcomeReport,
  Report,
} from "../../../report/document.ts";
import {
  abridgedBytes,
  abridgedEntries,
  type Extent,
} from "./abridged-entries.ts";

/** The report with no more of what programs said and sent than that; its sentences are short by themselves. */
export function abridgedReport(report: Report, extent: Extent): Report {
  const exercises = report.exercises.map((each) => ofExercise(each, extent));
  return { ...report, exercises };
}

function ofExercise(exercise: ExerciseReport, extent: Extent): ExerciseReport {
  const { pair, counterexample } = exercise;
  return {
    ...exercise,
    halves: exercise.halves.map((half) => ofHalf(half, extent)),
    pair: pair && ofOutcome(pair, extent),
    cases: exercise.cases.map((each) => ofCase(each, extent)),
    counterexample: counterexample && ofExample(counterexample, extent),
  };
}

function ofHalf(half: HalfReport, extent: Extent): HalfReport {
  const { problem } = half;
  if (problem === null) return half;
  return { ...half, problem: { ...problem, stderr: lines(problem, extent) } };
}

function ofCase(one: CaseReport, extent: Extent): CaseReport {
  return { ...one, ...ofOutcome(one, extent) };
}

function ofOutcome(outcome: OutcomeReport, extent: Extent): OutcomeReport {
  const { mismatch, transcript } = outcome;
  return {
    ...outcome,
    mismatch: mismatch && ofMismatch(mismatch, extent),
    stderr: lines(outcome, extent),
    transcript: abridgedEntries(transcript, extent),
  };
}

function lines(
  { stderr }: Pick<OutcomeReport, "stderr">,
  { mostCharacters }: Extent,
): readonly string[] {
  return stderr.map((line) => abridge(line, mostCharacters));
}

function ofMismatch(
  mismatch: MismatchReport,
  { mostCharacters, mostBytes }: Extent,
): MismatchReport {
  const { asked, expected, actual, hex } = mismatch;
  return {
    ...mismatch,
    asked: asked && abridge(asked, mostCharacters),
    expected: expected.map((each) => abridge(each, mostCharacters)),
    actual: actual && abridge(actual, mostCharacters),
    ...(hex === null ? {} : abridgedBytes(hex, mostBytes)),
  };
}

function ofExample(
  { role, ...example }: Counterexample,
  { mostCharacters }: Extent,
): Counterexample {
  return {
    role,
    input: abridge(example.input, mostCharacters),
    expected: abridge(example.expected, mostCharacters),
    actual: abridge(example.actual, mostCharacters),
  };
}
