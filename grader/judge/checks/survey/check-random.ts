import type {
  RandomRule,
  Step,
  Survey,
} from "../../../core/exercise/test-case.ts";
import type { Mismatch } from "../../../core/verdict.ts";
import type { Evidence } from "../../evidence.ts";
import type { Answer, Sample } from "../../statistics/answers.ts";
import type { Finding } from "../../statistics/budget.ts";
import { checkDependence } from "../../statistics/dependence.ts";
import { checkOccurrence } from "../../statistics/occurrence.ts";
import { checkRepetition } from "../../statistics/repetition.ts";
import {
  type Surveyed,
  choicesOf,
  namedChoices,
  surveyedIn,
} from "./check-survey.ts";

type Rule = (sample: Sample) => Finding | null;

const rules: Readonly<Record<RandomRule, Rule>> = {
  "all-occur": checkOccurrence,
  independent: checkDependence,
  unpredictable: checkRepetition,
};

/** All answers of the surveys before it came as chance would have them. */
export function checkRandom(
  evidence: Evidence,
  { rule }: Extract<Step, { kind: "expect-random" }>,
  index: number,
): Mismatch | null {
  const choices = choicesOf(evidence);
  if (choices.length < 2) return null;
  const finding = rules[rule](sampleBefore(evidence, index));
  return finding === null ? null : { ...finding, step: index, asked: null };
}

function sampleBefore(evidence: Evidence, index: number): Sample {
  const steps = evidence.testCase.steps.slice(0, index);
  const choiceOf = choiceReader(evidence);
  const heard = steps.flatMap((step, at) =>
    step.kind === "survey"
      ? surveyedIn(evidence, at).map((surveyed) =>
          answerIn(surveyed, choiceOf(surveyed.hex), step.pace),
        )
      : [],
  );
  const answers = heard.filter(({ choice }) => choice >= 0);
  const looks = steps
    .filter((step) => step.kind === "survey")
    .reduce((sum, { enough, times }) => (enough ? sum + times : sum), 0);
  const choices = choicesOf(evidence);
  const hasOthers = answers.length < heard.length;
  const longestPeriod = longestPeriodIn(steps);
  return {
    answers,
    choices,
    looks: Math.max(looks, 1),
    longestPeriod,
    hasOthers,
  };
}

/** A survey that ends early without a look at cycles may end in the middle of one: it tells of none. */
function longestPeriodIn(steps: readonly Step[]): number | null {
  const periods = steps.flatMap((step) =>
    step.kind === "survey" && step.enough !== null
      ? [step.enough.acyclic?.longest ?? 1]
      : [],
  );
  return periods.length === 0 ? null : Math.min(...periods);
}

function answerIn(
  { question, start, at }: Surveyed,
  choice: number,
  pace: Survey["pace"],
): Answer {
  const isInOwnSecond = pace === "each-second";
  return { choice, question, start, atMs: at, isInOwnSecond };
}

/** Reads each different answer once: a survey has many, and few that differ. */
function choiceReader(evidence: Evidence): (hex: string) => number {
  const known = new Map<string, number>();
  return (hex) => {
    const choice = known.get(hex) ?? choiceIn(evidence, hex);
    known.set(hex, choice);
    return choice;
  };
}

/** Which of the choices the bytes name; −1 if none or several. */
function choiceIn(evidence: Evidence, hex: string): number {
  const decoded = evidence.incoming.decode(Buffer.from(hex, "hex"));
  if (decoded.kind !== "value") return -1;
  const [word, ...others] = namedChoices(evidence, decoded.value);
  if (word === undefined || others.length > 0) return -1;
  return choicesOf(evidence).indexOf(word);
}
