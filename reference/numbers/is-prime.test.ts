import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { decidedBelow, isPrime } from "./is-prime.ts";

describe("isPrime", () => {
  it("agrees with trial division up to 3000", () => {
    const numbers = Array.from({ length: 3000 }, (_each, at) => BigInt(at));

    expect(numbers.filter(isPrime)).toEqual(numbers.filter(isPrimeByDivision));
  });

  it.each([
    ["a Carmichael number", 561n],
    ["a Carmichael number", 1105n],
    ["a Carmichael number", 1729n],
    ["a Carmichael number", 8911n],
    ["a strong pseudoprime to base 2", 2047n],
    ["a strong pseudoprime to base 2", 4033n],
    ["a strong pseudoprime to bases 2 and 3", 1373653n],
    ["a strong pseudoprime to bases 2 to 5", 25326001n],
    ["a strong pseudoprime to bases 2 to 7", 3215031751n],
    ["a strong pseudoprime to bases 2 to 23", 3825123056546413051n],
    ["the square of a prime", (2n ** 31n - 1n) ** 2n],
    ["not positive", -7n],
  ])("sees that %s, %d, is not prime", (_what, candidate) => {
    expect(isPrime(candidate)).toBe(false);
  });

  it.each([2n, 37n, 41n, 2n ** 31n - 1n, 2n ** 61n - 1n, 2n ** 63n - 25n])(
    "sees that %d is prime",
    (candidate) => {
      expect(isPrime(candidate)).toBe(true);
    },
  );

  it("refuses a number that it could not decide for certain", () => {
    expect(() => isPrime(decidedBelow)).toThrow(RangeError);
  });

  test.prop([
    fc.bigInt({ min: 2n, max: 2n ** 32n }),
    fc.bigInt({ min: 2n, max: 2n ** 31n }),
  ])("never takes a product for a prime", (left, right) => {
    expect(isPrime(left * right)).toBe(false);
  });
});

function isPrimeByDivision(candidate: bigint): boolean {
  if (candidate < 2n) return false;
  for (let divisor = 2n; divisor * divisor <= candidate; divisor++) {
    if (candidate % divisor === 0n) return false;
  }
  return true;
}
