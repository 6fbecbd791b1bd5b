import type {
  RandomRule,
  Step,
  Survey,
  TestCase,
} from "../../core/exercise/test-case.ts";
import { showValue } from "../../core/exercise/value.ts";
import { budgetFor, type Finding } from "./budget.ts";
import { type Chance, impossible, isAtMost, ofAny, sumOf } from "./chance.ts";
import { chanceOfConstancy, mostOf } from "./occurrence.ts";
import { tellableLength, tellablePeriods } from "./repetition.ts";
import {
  chanceOfAgreement,
  chanceOfAll,
  chanceOfExcess,
  chanceOfMissing,
} from "./tails.ts";

/**
 * An upper bound of the probability that an oracle whose answers are independent and uniform, or are so from second to
 * second, fails any of these cases: all that can go wrong, in first and second tries, added up.
 */
export function chanceOfFalseFailure(
  cases: readonly TestCase[],
  choices: number,
): Chance {
  const tries = cases.flatMap(({ steps, again }) =>
    again === null ? [steps] : [steps, again.steps],
  );
  return sumOf(tries.map((steps) => chanceInTry(steps, choices)));
}

function chanceInTry(steps: readonly Step[], choices: number): Chance {
  const chances = steps.flatMap((step, index) =>
    step.kind === "expect-random"
      ? [bounds[step.rule](steps.slice(0, index), choices)]
      : [],
  );
  return sumOf(chances);
}

type Bound = (steps: readonly Step[], choices: number) => Chance;

const bounds: Readonly<Record<RandomRule, Bound>> = {
  "all-occur": (steps, choices) => {
    const surveys = surveysIn(steps);
    const total = lengthOf(surveys);
    const enough = surveys.find((survey) => survey.enough !== null)?.enough;
    const lengths = enough ? upTo(total) : [total];
    const excess = lengths.map((length) =>
      chanceOfExcess(choices, length, mostOf(length)),
    );
    // Without an early end a constant sequence is one that misses a word.
    const constancy = enough ? chanceOfConstancy(choices, enough.same) : null;
    return sumOf([
      within("never-said", chanceOfMissing(choices, total)),
      constancy === null ? impossible : within("always-the-same", constancy),
      ...excess.filter((chance) =>
        isAtMost(ofAny(lengths.length, chance), budgetFor("rarely-said")),
      ),
      isPaced(surveys) ? impossible : chanceOfFewChanges(choices, total),
    ]);
  },
  independent: (steps, choices) => {
    const asked = surveysIn(steps).flatMap(({ questions, times }) =>
      upTo(times).map((turn) => {
        const question = questions[(turn - 1) % questions.length];
        return question === undefined ? "" : showValue(question);
      }),
    );
    const equalities = asked.length - new Set(asked).size;
    return ofAgreement("follows-question", choices, equalities);
  },
  unpredictable: (steps, choices) => {
    const surveys = surveysIn(steps);
    const lengths = lengthsByStart(steps);
    const least = tellableLength({
      choices,
      budget: budgetFor("same-sequence"),
    });
    const long = lengths.filter((length) => length >= least);
    const sameness =
      long.length < 2 ? impossible : chanceOfAll(choices, Math.min(...long));
    return sumOf([
      tellablePeriods(isPaced(surveys) ? [decisive(surveys)] : lengths, {
        choices,
        budget: budgetFor("cycle"),
        longest: longestPeriodIn(surveys),
      }).chance,
      sameness,
    ]);
  },
};

/** As few changes as `changesTooSeldom` objects to, where a clock would have made them. */
function chanceOfFewChanges(choices: number, total: number): Chance {
  return ofAgreement("rarely-said", choices, Math.max(total - 1, 0));
}

/** The greatest probability within the budget that so many of the equalities hold. */
function ofAgreement(
  kind: Finding["kind"],
  choices: number,
  equalities: number,
): Chance {
  let bound = impossible;
  for (let least = equalities; least > 0; least -= 1) {
    const chance = chanceOfAgreement(choices, equalities, least);
    if (!isAtMost(chance, budgetFor(kind))) break;
    bound = chance;
  }
  return bound;
}

function isPaced(surveys: readonly Survey[]): boolean {
  return surveys.every(({ pace }) => pace === "each-second");
}

/**
 * Where a survey ends only once no period fits, or after so many answers, a period is told after that many alone: one
 * that fits more answers fits these, too.
 */
function decisive(surveys: readonly Survey[]): number {
  const lengths = surveys.map(({ times, enough }) =>
    Math.min(times, enough?.acyclic?.within ?? times),
  );
  return Math.min(...lengths);
}

function longestPeriodIn(surveys: readonly Survey[]): number {
  const periods = surveys.map(({ enough }) =>
    enough === null ? Infinity : (enough.acyclic?.longest ?? 1),
  );
  return Math.min(...periods);
}

/** What is likelier than its budget is never called a mistake. */
function within(kind: Finding["kind"], chance: Chance): Chance {
  return isAtMost(chance, budgetFor(kind)) ? chance : impossible;
}

function surveysIn(steps: readonly Step[]): readonly Survey[] {
  return steps.filter((step) => step.kind === "survey");
}

function lengthOf(surveys: readonly Survey[]): number {
  return surveys.reduce((sum, { times }) => sum + times, 0);
}

function lengthsByStart(steps: readonly Step[]): readonly number[] {
  const restarts = steps.flatMap(({ kind }, index) =>
    kind === "restart" ? [index] : [],
  );
  const starts = [0, ...restarts];
  return starts
    .map((start, index) => steps.slice(start, starts[index + 1]))
    .map((played) => lengthOf(surveysIn(played)))
    .filter((length) => length > 0);
}

function upTo(last: number): readonly number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}
