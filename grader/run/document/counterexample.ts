import type { Counterexample } from "../../report/document.ts";
import type { HalfOutcome } from "../half/outcome.ts";

/** The smallest question with a wrong answer, for a student to try by hand. */
export function counterexampleIn(
  halves: readonly HalfOutcome[],
): Counterexample | null {
  const wrong = halves.flatMap(wrongValues);
  return wrong.toSorted(bySize)[0] ?? null;
}

function wrongValues({ role, cases }: HalfOutcome): readonly Counterexample[] {
  if (role === "client") return [];
  return cases.flatMap(({ verdict }) => {
    if (verdict.kind !== "fail" || verdict.mismatch.kind !== "wrong-value")
      return [];
    const { asked, expected, actual } = verdict.mismatch;
    const [right] = expected;
    if (asked === null || right === undefined) return [];
    return [{ role, input: asked, expected: right, actual }];
  });
}

/** Shorter texts are smaller numbers; among texts of one length the order of the digits is that of the numbers. */
function bySize(left: Counterexample, right: Counterexample): number {
  return (
    left.input.length - right.input.length ||
    left.input.localeCompare(right.input, "en")
  );
}
