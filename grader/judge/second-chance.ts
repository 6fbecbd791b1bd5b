import type { Fields } from "../core/exercise/exercise.ts";
import type { Again, TestCase } from "../core/exercise/test-case.ts";
import type { Mismatch, Verdict } from "../core/verdict.ts";
import { isShown } from "../wire/field/is-shown.ts";

/** The other steps of a case, if an honest program may have failed it in this very way. */
export function secondChance(
  { again }: TestCase,
  verdict: Verdict,
  fields: Fields,
): Again | null {
  if (again === null || verdict.kind !== "fail") return null;
  const { mismatch } = verdict;
  if (!again.after.includes(mismatch.kind)) return null;
  const isBarred = again.unless !== null && showsChoice(mismatch, fields);
  return isBarred ? null : again;
}

/** The client understood the answer, and showed another one. */
function showsChoice(mismatch: Mismatch, { reply }: Fields): boolean {
  if (mismatch.kind !== "not-shown") return false;
  if (reply.comparison.kind !== "one-of") return false;
  return reply.comparison.choices.some((choice) =>
    isShown(reply, mismatch.output, choice),
  );
}
