import type { FieldType } from "../core/exercise/exercise.ts";
import type { Value } from "../core/exercise/value.ts";
import type {
  StepKind,
  StepsByKind,
  TestCase,
} from "../core/exercise/test-case.ts";
import type { Transcript } from "../core/transcript.ts";
import type { Mismatch, Verdict } from "../core/verdict.ts";
import { codecNamed } from "../wire/registry.ts";
import { checks } from "./checks/checks.ts";
import { Evidence, type Talk } from "./evidence.ts";

/** Judges what happened in a case: the first step that went otherwise than expected decides. */
export function judgeCase(
  testCase: TestCase,
  transcript: Transcript,
  talk: Talk,
): Verdict {
  const evidence = new Evidence(testCase, transcript, talk);
  for (const [index, step] of testCase.steps.entries()) {
    const uncarried = evidence.find(index, "cannot-carry");
    if (uncarried !== null)
      return cannotCarry(evidence, index, uncarried.codec);
    const mismatch = check(evidence, { kind: step.kind, step, index });
    if (mismatch !== null) return { kind: "fail", mismatch };
  }
  return { kind: "pass" };
}

interface Place<Kind extends StepKind> {
  readonly kind: Kind;
  readonly step: StepsByKind[Kind];
  readonly index: number;
}

function check<Kind extends StepKind>(
  evidence: Evidence,
  { kind, step, index }: Place<Kind>,
): Mismatch | null {
  return checks[kind](evidence, step, index);
}

/** The least that any format for a request should hold: of numbers 16 bits with a sign, of text a letter. */
const narrowestExcuse: Readonly<Record<FieldType, Value>> = {
  integer: 32_767n,
  integers: [32_767n],
  text: "a",
};

/** A format that cannot hold an input leaves the case out, unless it is too narrow to be an excuse. */
function cannotCarry(evidence: Evidence, step: number, codec: string): Verdict {
  const { steps, role } = evidence.testCase;
  const least = narrowestExcuse[evidence.fields.request.type];
  const isRequest = (steps[step]?.kind === "start") === (role === "client");
  if (isRequest && codecNamed(codec).encode(least) === null) {
    const asked = evidence.asked(step, null);
    return {
      kind: "fail",
      mismatch: { kind: "cannot-carry", step, asked, codec },
    };
  }
  const because = isRequest ? "request-cannot-carry" : "reply-cannot-carry";
  return { kind: "skip", reason: { kind: "not-applicable", because } };
}
