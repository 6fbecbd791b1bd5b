import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { factorise, findFactor } from "./factorise.ts";
import { isPrime } from "./is-prime.ts";

describe("factorise", () => {
  it.each<[bigint, readonly (readonly [bigint, number])[]]>([
    [1n, []],
    [2n, [[2n, 1]]],
    [
      360n,
      [
        [2n, 3],
        [3n, 2],
        [5n, 1],
      ],
    ],
    [65536n, [[2n, 16]]],
    [251n ** 2n, [[251n, 2]]],
    [257n ** 2n, [[257n, 2]]],
    [
      257n ** 3n * 263n,
      [
        [257n, 3],
        [263n, 1],
      ],
    ],
    [
      10n ** 15n,
      [
        [2n, 15],
        [5n, 15],
      ],
    ],
    [
      10n ** 15n - 1n,
      [
        [3n, 3],
        [31n, 1],
        [37n, 1],
        [41n, 1],
        [271n, 1],
        [2906161n, 1],
      ],
    ],
    [
      31622743n * 31622777n,
      [
        [31622743n, 1],
        [31622777n, 1],
      ],
    ],
    [(2n ** 31n - 1n) ** 2n, [[2n ** 31n - 1n, 2]]],
    [2n ** 61n - 1n, [[2n ** 61n - 1n, 1]]],
  ])("takes %d apart", (number, powers) => {
    const factors = factorise(number);

    expect(factors.map(({ prime, exponent }) => [prime, exponent])).toEqual(
      powers,
    );
  });

  test.prop([fc.bigInt({ min: 1n, max: 2n ** 64n - 1n })])(
    "finds primes, each once, whose powers multiply to the number",
    (number) => {
      const factors = factorise(number);

      const primes = factors.map(({ prime }) => prime);
      const product = factors.reduce(
        (all, { prime, exponent }) => all * prime ** BigInt(exponent),
        1n,
      );
      expect(primes.every(isPrime)).toBe(true);
      expect(new Set(primes).size).toBe(primes.length);
      expect(product).toBe(number);
    },
  );

  test.prop([
    fc.bigInt({ min: 257n, max: 70_000n }).filter(isPrime),
    fc.integer({ min: 2, max: 3 }),
  ])("takes powers of one prime apart", (prime, exponent) => {
    expect(factorise(prime ** BigInt(exponent))).toEqual([{ prime, exponent }]);
  });
});

describe("findFactor", () => {
  it.each([
    31622743n * 31622777n,
    31622743n ** 2n,
    31622719n * 31622743n,
    999983n * 1000000007n,
  ])("needs few steps for %d, the hardest kind below 10^15", (composite) => {
    const { factor, steps } = findFactor(composite);

    expect(composite % factor).toBe(0n);
    expect(factor > 1n && factor < composite).toBe(true);
    expect(steps).toBeLessThan(50_000);
  });
});
