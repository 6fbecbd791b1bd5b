import { isPrime } from "./is-prime.ts";

/** A prime and how often it divides. */
export interface PrimePower {
  readonly prime: bigint;
  readonly exponent: number;
}

/** The prime powers whose product is the number, the least prime first; none for 1. Certain below `decidedBelow`. */
export function factorise(number: bigint): readonly PrimePower[] {
  const exponents = new Map<bigint, number>();
  for (const prime of primesOf(number)) {
    exponents.set(prime, (exponents.get(prime) ?? 0) + 1);
  }
  return Array.from(exponents, ([prime, exponent]) => ({
    prime,
    exponent,
  })).sort((left, right) => (left.prime < right.prime ? -1 : 1));
}

const smallPrimes = Array.from({ length: 256 }, (_each, at) =>
  BigInt(at),
).filter(isPrime);

/** Each prime as often as it divides. */
function primesOf(number: bigint): readonly bigint[] {
  const primes: bigint[] = [];
  let rest = number;
  for (const prime of smallPrimes) {
    for (; rest % prime === 0n; rest /= prime) primes.push(prime);
  }
  return [...primes, ...largePrimesOf(rest)];
}

/** Of a number that no small prime divides. */
function largePrimesOf(number: bigint): readonly bigint[] {
  if (number === 1n) return [];
  if (isPrime(number)) return [number];
  const { factor } = findFactor(number);
  return [...largePrimesOf(factor), ...largePrimesOf(number / factor)];
}

export interface FoundFactor {
  /** Neither 1 nor the number itself. */
  readonly factor: bigint;
  /** Steps of the slower walker: about the square root of the least prime factor, thus far below it. */
  readonly steps: number;
}

/**
 * A factor of an odd composite number by J. M. Pollard's rho method ("A Monte Carlo method for factorization",
 * BIT 15, 1975): two walkers on x² + c, one twice as fast, meet modulo a prime factor before they meet modulo the
 * number. Where they meet modulo both at once, another c is tried.
 */
export function findFactor(composite: bigint): FoundFactor {
  let steps = 0;
  for (let constant = 1n; ; constant++) {
    const found = walk(composite, constant);
    steps += found.steps;
    const isProper = found.divisor < composite;
    if (isProper) return { factor: found.divisor, steps };
  }
}

/** The greatest common divisor costs more than many steps, so it is taken of the product of so many differences. */
const stepsAtOnce = 128;

function walk(composite: bigint, constant: bigint) {
  const next = (value: bigint) => (value * value + constant) % composite;
  const step = ({ slow, fast }: Walkers): Walkers => ({
    slow: next(slow),
    fast: next(next(fast)),
  });
  let walkers: Walkers = { slow: 2n, fast: 2n };
  for (let steps = stepsAtOnce; ; steps += stepsAtOnce) {
    const start = walkers;
    let product = 1n;
    for (let taken = 0; taken < stepsAtOnce; taken++) {
      walkers = step(walkers);
      product = (product * distance(walkers)) % composite;
    }
    if (commonDivisor(product, composite) === 1n) continue;
    return { divisor: firstMeeting(start, step, composite), steps };
  }
}

interface Walkers {
  readonly slow: bigint;
  readonly fast: bigint;
}

/** Goes the same way again, and looks after each step. */
function firstMeeting(
  start: Walkers,
  step: (walkers: Walkers) => Walkers,
  composite: bigint,
): bigint {
  let walkers = start;
  let divisor = 1n;
  while (divisor === 1n) {
    walkers = step(walkers);
    divisor = commonDivisor(distance(walkers), composite);
  }
  return divisor;
}

function distance({ slow, fast }: Walkers): bigint {
  return slow < fast ? fast - slow : slow - fast;
}

function commonDivisor(left: bigint, right: bigint): bigint {
  let [larger, smaller] = [left, right];
  while (smaller > 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}
