import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { decidedBelow, isPrime } from "./is-prime.ts";
import { primesModel } from "./model.ts";

describe("primesModel", () => {
  it.each([
    [2n, 6n],
    [3n, 15n],
    [4n, 15n],
    [7n, 77n],
    [9n, 77n],
    [10n, 77n],
    [20n, 437n],
    [49n, 2491n],
    [97n, 9797n],
    [100n, 9797n],
    [561n, 557n * 563n],
    [1000n, 1005973n],
    [1340n, 1327n * 1361n],
    [31400n, 31397n * 31469n],
    [46337n, 46337n * 46349n],
    [999983n, 999983n * 1000003n],
    [2n ** 31n - 1n, (2n ** 31n - 1n) * 2147483659n],
    [2n ** 61n - 1n, (2n ** 61n - 1n) * (2n ** 61n + 15n)],
    [2n ** 63n, (2n ** 63n - 25n) * (2n ** 63n + 29n)],
  ])("answers %d with %d", (request, reply) => {
    expect(primesModel(request)).toBe(reply);
  });

  it.each([1n, 0n, -7n, 2n ** 64n, 10, "10", [10n]])(
    "has no answer for %s",
    (request) => {
      expect(primesModel(request)).toBeNull();
    },
  );

  test.prop([fc.bigInt({ min: 2n, max: 100_000n })])(
    "agrees with trial division",
    (request) => {
      let below = request;
      while (!isPrimeByDivision(below)) below--;
      let above = request + 1n;
      while (!isPrimeByDivision(above)) above++;

      expect(primesModel(request)).toBe(below * above);
    },
  );
});

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
