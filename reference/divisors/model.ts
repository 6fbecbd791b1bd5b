import type { Model } from "../../grader/core/exercise/exercise.ts";
import { factorise } from "../numbers/factorise.ts";
import type { PrimePower } from "../numbers/factorise.ts";

/** The largest N with an answer: the greatest that 64 bits can carry. */
const largestRequest = 2n ** 64n - 1n;

/** N → all its positive divisors, the least first. `null` where the statement decides nothing (N below 1) or no 64 bits carry N. */
export const divisorsModel: Model = (request) => {
  if (typeof request !== "bigint") return null;
  if (request < 1n || request > largestRequest) return null;
  return factorise(request)
    .reduce(withPowers, [1n])
    .toSorted((left, right) => (left < right ? -1 : 1));
};

/** Each divisor times each power of a further prime. */
function withPowers(
  divisors: readonly bigint[],
  { prime, exponent }: PrimePower,
): readonly bigint[] {
  const powers = Array.from(
    { length: exponent + 1 },
    (_each, at) => prime ** BigInt(at),
  );
  return powers.flatMap((power) => divisors.map((divisor) => divisor * power));
}
