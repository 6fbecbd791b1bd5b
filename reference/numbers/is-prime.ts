/**
 * Strong-probable-prime tests to these bases decide every number below `decidedBelow`:
 * J. Sorenson, J. Webster, "Strong pseudoprimes to twelve prime bases", Math. Comp. 86 (2017), arXiv:1509.00864 (2015).
 */
const bases = [2n, 3n, 5n, 7n, 11n, 13n, 17n, 19n, 23n, 29n, 31n, 37n] as const;

/** The least composite number that passes for all the bases. */
export const decidedBelow = 318665857834031151167461n;

/** Whether a number is prime, for certain below `decidedBelow`; a RangeError from there on. */
export function isPrime(candidate: bigint): boolean {
  if (candidate >= decidedBelow) {
    throw new RangeError(`${candidate} is too large for a certain answer.`);
  }
  if (candidate < 2n) return false;
  const divisor = bases.find((base) => candidate % base === 0n);
  if (divisor !== undefined) return divisor === candidate;
  return bases.every((base) => isStrongProbablePrime(candidate, base));
}

/** Miller's criterion for an odd number that the base does not divide. */
function isStrongProbablePrime(candidate: bigint, base: bigint): boolean {
  const last = candidate - 1n;
  const twos = trailingZeros(last);
  let power = powerModulo(base, last >> twos, candidate);
  if (power === 1n || power === last) return true;
  for (let squarings = 1n; squarings < twos; squarings++) {
    power = (power * power) % candidate;
    if (power === last) return true;
  }
  return false;
}

function trailingZeros(even: bigint): bigint {
  let zeros = 0n;
  while (((even >> zeros) & 1n) === 0n) zeros++;
  return zeros;
}

function powerModulo(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  let square = base % modulus;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}
