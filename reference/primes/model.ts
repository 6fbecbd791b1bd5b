import type { Model } from "../../grader/core/exercise/exercise.ts";
import { isPrime } from "../numbers/is-prime.ts";

/** The largest N with an answer: the greatest that 64 bits can carry. */
const largestRequest = 2n ** 64n - 1n;

/**
 * N → greatest prime below N × least prime above N; a prime N takes the place of the lower one.
 * `null` where the statement decides nothing (N below 2) or no 64 bits carry N.
 */
export const primesModel: Model = (request) => {
  if (typeof request !== "bigint") return null;
  if (request < 2n || request > largestRequest) return null;
  return primeFrom(request, -1n) * primeFrom(request + 1n, 1n);
};

/** The first prime at or after `start`, going by `step`; there is one down to 2. */
function primeFrom(start: bigint, step: bigint): bigint {
  let candidate = start;
  while (!isPrime(candidate)) candidate += step;
  return candidate;
}
