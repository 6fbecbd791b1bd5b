/** An exact fraction; the denominator is positive. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const zero: Rational = { numerator: 0n, denominator: 1n };

/** The exact value of a weight, which has at most three decimal places. */
export function fromDecimal(decimal: number): Rational {
  return {
    numerator: BigInt(Math.round(decimal * 1000)),
    denominator: 1000n,
  };
}

export function add(left: Rational, right: Rational): Rational {
  return {
    numerator:
      left.numerator * right.denominator + right.numerator * left.denominator,
    denominator: left.denominator * right.denominator,
  };
}

export function sum(terms: readonly Rational[]): Rational {
  return terms.reduce(add, zero);
}

export function multiply(left: Rational, right: Rational): Rational {
  return {
    numerator: left.numerator * right.numerator,
    denominator: left.denominator * right.denominator,
  };
}

/** The quotient of two fractions that are not negative; zero where the divisor is zero. */
export function ratio(dividend: Rational, divisor: Rational): Rational {
  if (divisor.numerator === 0n) return zero;
  return {
    numerator: dividend.numerator * divisor.denominator,
    denominator: dividend.denominator * divisor.numerator,
  };
}

export function isPositive(value: Rational): boolean {
  return value.numerator > 0n;
}

/** To two decimals, half up; for fractions that are not negative. */
export function roundToHundredths(value: Rational): number {
  const doubled = value.numerator * 200n + value.denominator;
  return Number(doubled / (2n * value.denominator)) / 100;
}
