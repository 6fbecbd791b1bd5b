import { type Answer, type Sample, mayFollowTheClock } from "./answers.ts";
import { type Finding, budgetIn } from "./budget.ts";
import { isAtMost } from "./chance.ts";
import { isOneSided } from "./occurrence.ts";
import { hasPeriod } from "./repetition.ts";
import { chanceOfAgreement } from "./tails.ts";

/**
 * The same question does not always get the same answer. Whether an answer equals the one that its question got before
 * is one chance in c, and independent of all such equalities before it: whatever the earlier answers were, the new one
 * is still any of the c. So their number is binomial. An oracle that says one word nearly always, or goes by the clock, or
 * by a cycle shorter than the list of questions, does not follow the question.
 */
export function checkDependence(sample: Sample): Finding | null {
  const { answers, choices } = sample;
  if (isOneSided(sample) || mayFollowTheClock(answers)) return null;
  if (hasShortPeriod(answers)) return null;
  const repeated = repetitions(answers);
  const held = repeated.filter(({ isEqual }) => isEqual).length;
  const chance = chanceOfAgreement(choices.length, repeated.length, held);
  if (!isAtMost(chance, budgetIn(sample, "follows-question"))) return null;
  return example(sample);
}

function hasShortPeriod(answers: readonly Answer[]): boolean {
  const { size } = new Set(answers.map(({ question }) => question));
  const said = answers.map(({ choice }) => choice);
  const periods = Array.from(
    { length: Math.max(size - 1, 0) },
    (_, i) => i + 1,
  );
  return periods.some((period) => hasPeriod([said], period));
}

interface Repetition {
  readonly question: string;
  readonly isEqual: boolean;
}

function repetitions(answers: readonly Answer[]): readonly Repetition[] {
  const last = new Map<string, number>();
  return answers.flatMap(({ question, choice }) => {
    const before = last.get(question);
    last.set(question, choice);
    if (before === undefined) return [];
    return [{ question, isEqual: before === choice }];
  });
}

/** A question that always got its one word; there is one, for nearly all equalities hold. */
function example({ answers, choices }: Sample): Finding | null {
  const repeated = repetitions(answers);
  const broken = new Set(
    repeated.filter(({ isEqual }) => !isEqual).map(({ question }) => question),
  );
  const question = repeated.find((one) => !broken.has(one.question))?.question;
  const choice = answers.find((one) => one.question === question)?.choice;
  const word = choice === undefined ? undefined : choices[choice];
  if (question === undefined || word === undefined) return null;
  return { kind: "follows-question", question, word, times: answers.length };
}
