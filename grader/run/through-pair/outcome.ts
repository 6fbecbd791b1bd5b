import { type Value, showValue } from "../../core/exercise/value.ts";
import type { Transcript } from "../../core/transcript.ts";
import type { Mismatch, Verdict } from "../../core/verdict.ts";

/** What came of a question. */
export interface Outcome {
  readonly verdict: Verdict;
  readonly transcript: Transcript;
}

export const notApplicable: Verdict = {
  kind: "skip",
  reason: { kind: "not-applicable", because: "dialect-undecodable" },
};

export function notShown(replies: readonly Value[], output: string) {
  const expected = replies.map(showValue);
  return { kind: "not-shown", expected, output, silence: null } as const;
}

export function failed(mismatch: Mismatch): Verdict {
  return { kind: "fail", mismatch };
}
