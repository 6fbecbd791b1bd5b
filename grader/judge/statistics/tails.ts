import type { Chance } from "./chance.ts";

/*
 * All of this is counting: an honest oracle with c words gives each of the cⁿ sequences of n answers with the same
 * probability, so a probability is a number of sequences over cⁿ, exact in whole numbers. The formulas are textbook
 * ones: W. Feller, An Introduction to Probability Theory and Its Applications, vol. 1, 3rd ed. 1968: IV.1 and IV.2
 * (union of events, occupancy), VI.2 (binomial distribution), VI.9 (multinomial distribution).
 */

/** Some of the choices never occurs in `length` answers: Σⱼ (−1)ʲ⁺¹ C(c, j) (c − j)ⁿ / cⁿ, j = 1 … c − 1. */
export function chanceOfMissing(choices: number, length: number): Chance {
  let cases = 0n;
  for (let missing = 1; missing < choices; missing += 1) {
    const sign = missing % 2 === 1 ? 1n : -1n;
    const left = BigInt(choices - missing);
    cases += sign * binomial(choices, missing) * left ** BigInt(length);
  }
  return { cases, of: BigInt(choices) ** BigInt(length) };
}

/** Some choice occurs more often than `most` times in `length` answers; the multinomial distribution's tail. */
export function chanceOfExcess(
  choices: number,
  length: number,
  most: number,
): Chance {
  const of = BigInt(choices) ** BigInt(length);
  return { cases: of - sequencesUpTo(choices, length, most), of };
}

/** So many given equalities, each of one chance in `choices` and independent of the others, hold all together. */
export function chanceOfAll(choices: number, equalities: number): Chance {
  return { cases: 1n, of: BigInt(choices) ** BigInt(equalities) };
}

/** At least so many of the equalities hold: Σⱼ C(m, j) (c − 1)ᵐ⁻ʲ / cᵐ, j = least … m. */
export function chanceOfAgreement(
  choices: number,
  equalities: number,
  least: number,
): Chance {
  const others = BigInt(choices - 1);
  let cases = 0n;
  // From all of them down: C(m, m) = 1, and each further one that fails takes c − 1 values.
  let ways = 1n;
  for (let failed = 0; failed <= equalities - least; failed += 1) {
    cases += ways;
    ways = (ways * others * BigInt(equalities - failed)) / BigInt(failed + 1);
  }
  return { cases, of: BigInt(choices) ** BigInt(equalities) };
}

/** Sequences in which no choice occurs more than `most` times: the first choice's places, then the others' in the rest. */
function sequencesUpTo(choices: number, length: number, most: number): bigint {
  if (choices === 1) return length <= most ? 1n : 0n;
  let count = 0n;
  let ways = 1n;
  for (let said = 0; said <= Math.min(most, length); said += 1) {
    count += ways * sequencesUpTo(choices - 1, length - said, most);
    ways = (ways * BigInt(length - said)) / BigInt(said + 1);
  }
  return count;
}

function binomial(from: number, chosen: number): bigint {
  let count = 1n;
  for (let place = 1; place <= chosen; place += 1)
    count = (count * BigInt(from - chosen + place)) / BigInt(place);
  return count;
}
