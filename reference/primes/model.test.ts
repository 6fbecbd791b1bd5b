import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
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

function isPrimeByDivision(candidate: bigint): boolean {
  if (candidate < 2n) return false;
  for (let divisor = 2n; divisor * divisor <= candidate; divisor++) {
    if (candidate % divisor === 0n) return false;
  }
  return true;
}
