import { fitsPeriod } from "../../wire/field/fits-period.ts";
import { type Answer, type Sample, mayFollowTheClock } from "./answers.ts";
import { type Finding, budgetIn } from "./budget.ts";
import { type Chance, impossible, isAtMost, sumOf } from "./chance.ts";
import { isOneSided } from "./occurrence.ts";
import { chanceOfAll } from "./tails.ts";

/** Among how many choices, and with what probability of an error. */
interface Telling {
  readonly choices: number;
  readonly budget: Chance;
  /** The longest period that was looked for; left out: any. */
  readonly longest?: number;
}

/** What was said after each start, one list for each. */
type Sequences = readonly (readonly number[])[];

/**
 * Neither a cycle, nor the same sequence after each start. An oracle that says one word nearly always, or goes by
 * the clock, has made another mistake or none.
 */
export function checkRepetition(sample: Sample): Finding | null {
  const { answers } = sample;
  if (isOneSided(sample) || mayFollowTheClock(answers)) return null;
  const sequences = inOrder(answers);
  return checkCycle(sequences, sample) ?? checkSameness(sequences, sample);
}

/** Each answer equals the one `period` places before it, after the same start. */
export function hasPeriod(sequences: Sequences, period: number): boolean {
  return sequences.every((said) => fitsPeriod(said, period));
}

/**
 * The periods that can be told from chance after starts of these lengths, from 2 on, and the probability that an honest
 * oracle has any of them. A sequence of n answers has the period p if n − p equalities hold, each of an answer with an
 * earlier one, so with probability c^−(n−p); the starts multiply, the periods add up.
 */
export function tellablePeriods(
  lengths: readonly number[],
  { choices, budget, longest = Infinity }: Telling,
) {
  let chance: Chance = impossible;
  for (let period = 2; period <= longest; period += 1) {
    const equalities = lengths
      .map((length) => Math.max(length - period, 0))
      .reduce((sum, count) => sum + count, 0);
    const next = sumOf([chance, chanceOfAll(choices, equalities)]);
    if (!isAtMost(next, budget)) return { longest: period - 1, chance };
    chance = next;
  }
  return { longest, chance };
}

function checkCycle(sequences: Sequences, sample: Sample): Finding | null {
  // One word after each start, another after the next: no cycle, and every period would fit.
  if (hasPeriod(sequences, 1)) return null;
  const lengths = sequences.map(({ length }) => length);
  const choices = sample.choices.length;
  const budget = budgetIn(sample, "cycle");
  const looked = sample.longestPeriod ?? Infinity;
  const telling = { choices, budget, longest: looked };
  const { longest } = tellablePeriods(lengths, telling);
  const times = sample.answers.length;
  for (let period = 2; period <= longest; period += 1)
    if (hasPeriod(sequences, period))
      return { kind: "cycle", length: period, times };
  return null;
}

/** Answers after two starts that must be equal one by one to be no chance: the least n with c⁻ⁿ in the budget. */
export function tellableLength({ choices, budget }: Telling): number {
  let length = 1;
  while (!isAtMost(chanceOfAll(choices, length), budget)) length += 1;
  return length;
}

/** Starts that were asked little say nothing: a server may end after each client, and start again in the same second. */
function checkSameness(sequences: Sequences, sample: Sample): Finding | null {
  const choices = sample.choices.length;
  const budget = budgetIn(sample, "same-sequence");
  const least = tellableLength({ choices, budget });
  const [first, ...others] = sequences.filter(({ length }) => length >= least);
  if (first === undefined || others.length === 0) return null;
  const length = Math.min(first.length, ...others.map((other) => other.length));
  const isSame = others.every((other) =>
    other.slice(0, length).every((choice, place) => choice === first[place]),
  );
  const times = sample.answers.length;
  return isSame ? { kind: "same-sequence", length, times } : null;
}

/**
 * The clock goes on while a program is started again: answers of one second each are one sequence, whichever start they
 * come from.
 */
function inOrder(answers: readonly Answer[]): Sequences {
  const areOfSeconds = answers.every(({ isInOwnSecond }) => isInOwnSecond);
  return areOfSeconds
    ? [answers.map(({ choice }) => choice)]
    : byStart(answers);
}

function byStart(answers: readonly Answer[]): Sequences {
  const sequences = new Map<number, number[]>();
  for (const { start, choice } of answers) {
    const said = sequences.get(start) ?? [];
    sequences.set(start, [...said, choice]);
  }
  return [...sequences.values()];
}
