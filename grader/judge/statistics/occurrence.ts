import { type Sample, isConstant, mayFollowTheClock } from "./answers.ts";
import { type Finding, budgetIn } from "./budget.ts";
import { type Chance, isAtMost, ofAny } from "./chance.ts";
import {
  chanceOfAgreement,
  chanceOfAll,
  chanceOfExcess,
  chanceOfMissing,
} from "./tails.ts";

/** A word that takes more than 7 of 8 answers leaves absurdly few to the others: 98 % does, 80 % does not. */
export function mostOf(length: number): number {
  return Math.floor((length * 7) / 8);
}

/** Each choice occurs, none takes nearly all answers, and they change without waiting for the clock. */
export function checkOccurrence(sample: Sample): Finding | null {
  if (isConstant(sample.answers)) return constant(sample);
  if (!isOneMissing(sample) && !isOneExcessive(sample))
    return changesTooSeldom(sample) ? stuck(sample) : null;
  if (mayFollowTheClock(sample.answers)) return stuck(sample);
  const [rarest] = byCount(sample);
  if (rarest === undefined) return null;
  const kind = rarest.said === 0 ? "never-said" : "rarely-said";
  return { kind, ...rarest, times: sample.answers.length };
}

/** n answers are all the same in c of cⁿ cases. */
export function chanceOfConstancy(choices: number, length: number): Chance {
  return chanceOfAll(choices, length - 1);
}

function constant(sample: Sample): Finding | null {
  const { answers, choices } = sample;
  const { length } = answers;
  const word = choices[answers[0]?.choice ?? 0];
  if (word === undefined || length === 0) return null;
  const chance = chanceOfConstancy(choices.length, length);
  if (!isAtMost(chance, budgetIn(sample, "always-the-same"))) return null;
  return { kind: "always-the-same", word, said: length, times: length };
}

/** A word that is missing from n answers is missing from fewer, too: however often one looks, the first look decides. */
function isOneMissing(sample: Sample): boolean {
  const { answers, choices } = sample;
  if (byCount(sample).every(({ said }) => said > 0)) return false;
  const chance = chanceOfMissing(choices.length, answers.length);
  return isAtMost(chance, budgetIn(sample, "never-said"));
}

function isOneExcessive(sample: Sample): boolean {
  if (!isOneSided(sample)) return false;
  const { answers, choices, looks } = sample;
  const { length } = answers;
  const chance = chanceOfExcess(choices.length, length, mostOf(length));
  return isAtMost(ofAny(looks, chance), budgetIn(sample, "rarely-said"));
}

/** One word takes nearly all answers, be it by chance. */
export function isOneSided(sample: Sample): boolean {
  const most = mostOf(sample.answers.length);
  return byCount(sample).some(({ said }) => said > most);
}

/**
 * All words came, but each stayed until the second changed. Whether an answer equals the one before it is one chance in
 * c, whatever came before, so the number of such equalities is binomial.
 */
function changesTooSeldom(sample: Sample): boolean {
  const { answers, choices } = sample;
  if (answers.length === 0 || !mayFollowTheClock(answers)) return false;
  const kept = answers.filter(
    ({ choice }, index) => index > 0 && answers[index - 1]?.choice === choice,
  );
  const pairs = answers.length - 1;
  const chance = chanceOfAgreement(choices.length, pairs, kept.length);
  return isAtMost(chance, budgetIn(sample, "rarely-said"));
}

interface Count {
  readonly word: string;
  readonly said: number;
}

/** How often each word was said, the rarest first. */
function byCount({ answers, choices }: Sample): readonly Count[] {
  const counts = choices.map((word, index) => {
    const said = answers.filter(({ choice }) => choice === index).length;
    return { word, said };
  });
  return counts.toSorted((left, right) => left.said - right.said);
}

/** The word that came most often one after the other, while all stayed the same for whole seconds. */
function stuck({ answers, choices }: Sample): Finding | null {
  let longest = { choice: 0, said: 0 };
  let run = longest;
  for (const { choice } of answers) {
    run = { choice, said: choice === run.choice ? run.said + 1 : 1 };
    if (run.said > longest.said) longest = run;
  }
  const word = choices[longest.choice];
  if (word === undefined) return null;
  const { said } = longest;
  return { kind: "always-the-same", word, said, times: answers.length };
}
