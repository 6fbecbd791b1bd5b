import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { isList } from "../../grader/core/exercise/value.ts";
import { factorise } from "../numbers/factorise.ts";
import { divisorsModel } from "./model.ts";

describe("divisorsModel", () => {
  it.each([
    [1n, [1n]],
    [2n, [1n, 2n]],
    [7n, [1n, 7n]],
    [12n, [1n, 2n, 3n, 4n, 6n, 12n]],
    [28n, [1n, 2n, 4n, 7n, 14n, 28n]],
    [36n, [1n, 2n, 3n, 4n, 6n, 9n, 12n, 18n, 36n]],
    [97n, [1n, 97n]],
    [100n, [1n, 2n, 4n, 5n, 10n, 20n, 25n, 50n, 100n]],
    [
      99999n,
      [1n, 3n, 9n, 41n, 123n, 271n, 369n, 813n, 2439n, 11111n, 33333n, 99999n],
    ],
    [999983n, [1n, 999983n]],
    [2147483647n, [1n, 2147483647n]],
  ])("answers %d with %s", (request, reply) => {
    expect(divisorsModel(request)).toEqual(reply);
  });

  it.each([
    [5040n, 60],
    [65536n, 17],
    [720720n, 240],
    [735134400n, 1344],
    [10n ** 15n, 256],
    [10n ** 15n - 11n, 2],
    [866421317361600n, 26880],
    [2n ** 64n - 1n, 128],
  ])("finds for %d all %d divisors", (request, count) => {
    expect(divisorsOf(request)).toHaveLength(count);
  });

  it.each([0n, -12n, 2n ** 64n, 12, "12", [12n]])(
    "has no answer for %s",
    (request) => {
      expect(divisorsModel(request)).toBeNull();
    },
  );

  it("agrees with trial division up to 3000", () => {
    for (let request = 1; request <= 3000; request++) {
      expect(divisorsOf(BigInt(request)).map(Number)).toEqual(
        divisorsByDivision(request),
      );
    }
  });

  test.prop([fc.bigInt({ min: 1n, max: 10n ** 15n })])(
    "finds increasing numbers that divide, as many as the exponents say",
    (request) => {
      const divisors = divisorsOf(request);

      const count = factorise(request).reduce(
        (all, { exponent }) => all * (exponent + 1),
        1,
      );
      expect(divisors).toHaveLength(count);
      expect(divisors.every((divisor) => request % divisor === 0n)).toBe(true);
      expect(
        divisors.every(
          (divisor, at) => at === 0 || divisor > (divisors[at - 1] ?? 0n),
        ),
      ).toBe(true);
    },
  );
});

function divisorsOf(request: bigint): readonly bigint[] {
  const reply = divisorsModel(request);
  if (reply === null || !isList(reply)) throw new Error("no list");
  return reply.filter((divisor) => typeof divisor === "bigint");
}

function divisorsByDivision(number: number): readonly number[] {
  const candidates = Array.from({ length: number }, (_each, at) => at + 1);
  return candidates.filter((candidate) => number % candidate === 0);
}
