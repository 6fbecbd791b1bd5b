import type { Exercise } from "../../core/exercise/exercise.ts";
import type { TestCase } from "../../core/exercise/test-case.ts";
import type { Mismatch } from "../../core/verdict.ts";
import type { Counterexample } from "../../report/document.ts";
import type { CaseOutcome, HalfOutcome } from "../half/outcome.ts";

/** The smallest question with a wrong answer, for a student to try by hand; `null` where an answer is drawn by lot. */
export function counterexampleIn(
  { groups, reply }: Exercise,
  halves: readonly HalfOutcome[],
): Counterexample | null {
  if (reply.comparison.kind === "one-of") return null;
  const scored = groups.filter(({ weight }) => weight > 0).map(({ id }) => id);
  const wrong = halves
    .filter(({ role }) => role === "server")
    .flatMap(({ cases }) => cases)
    .filter(({ testCase }) => scored.includes(testCase.group))
    .flatMap(wrongAnswerIn);
  return wrong.toSorted(bySize)[0] ?? null;
}

function wrongAnswerIn({
  testCase,
  verdict,
}: CaseOutcome): readonly Counterexample[] {
  if (verdict.kind !== "fail" || !isWrongAnswer(verdict.mismatch)) return [];
  const { asked, expected, actual, step } = verdict.mismatch;
  const [right] = expected;
  if (asked === null || right === undefined || !isPlain(testCase, step))
    return [];
  return [{ role: "server", input: asked, expected: right, actual }];
}

function isWrongAnswer(
  mismatch: Mismatch,
): mismatch is Extract<
  Mismatch,
  { readonly kind: "wrong-value" | "wrong-members" }
> {
  return mismatch.kind === "wrong-value" || mismatch.kind === "wrong-members";
}

/** Whether the question went whole, once, and on a connection of its own, as a person would ask it. */
function isPlain({ steps }: TestCase, index: number): boolean {
  const step = steps[index];
  if (step?.kind !== "receive") return false;
  const [request, ...others] = steps.filter(
    (one) => one.kind === "send" && one.on === step.on,
  );
  if (request?.kind !== "send" || others.length > 0) return false;
  const { payload, delivery } = request;
  const isOne = payload.kind === "values" && payload.values.length === 1;
  return isOne && delivery.segmentInBytes === undefined;
}

/** Shorter texts are smaller numbers; among texts of one length the order of the digits is that of the numbers. */
function bySize(left: Counterexample, right: Counterexample): number {
  return (
    left.input.length - right.input.length ||
    left.input.localeCompare(right.input, "en")
  );
}
