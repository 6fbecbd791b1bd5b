import type { HalfOutcome } from "../half/outcome.ts";

/**
 * Whether nothing went wrong in a group of cases. A case that was left out because nothing works says as much as one that
 * failed.
 */
export function works(
  { cases }: Pick<HalfOutcome, "cases">,
  group: string,
): boolean {
  return cases
    .filter(({ testCase }) => testCase.group === group)
    .every(
      ({ verdict }) =>
        verdict.kind === "pass" ||
        (verdict.kind === "skip" && verdict.reason.kind === "not-applicable"),
    );
}
