import type { Field } from "../../core/exercise/exercise.ts";
import type { Step } from "../../core/exercise/test-case.ts";
import { showValue, type Value } from "../../core/exercise/value.ts";
import type { Entry } from "../../core/transcript.ts";
import type { Mismatch } from "../../core/verdict.ts";
import { isShown } from "../../wire/field/is-shown.ts";
import type { Evidence } from "../evidence.ts";

type ExpectOutput = Extract<Step, { kind: "expect-output" }>;

/** The answer must be shown, and not before it came. */
export function checkOutput(
  evidence: Evidence,
  step: ExpectOutput,
  index: number,
): Mismatch | null {
  const values = step.expected.kind === "one-of" ? step.expected.values : [];
  const at = { step: index, asked: evidence.asked(index, null) };
  const { before, withheld, after } = printed(evidence, index);
  const { reply } = evidence.fields;
  const early = firstShown(reply, withheld, values);
  if (early !== null)
    return { kind: "shown-early", ...at, value: early, output: withheld };
  if (firstShown(reply, after, values) !== null) return null;
  const beforehand = firstShown(reply, before, values);
  if (beforehand !== null)
    return { kind: "shown-early", ...at, value: beforehand, output: before };
  return {
    kind: "not-shown",
    ...at,
    expected: values.map(showValue),
    output: after,
    silence: evidence.silence(null, index),
  };
}

function firstShown(
  field: Field,
  text: string,
  values: readonly Value[],
): string | null {
  const shown = values.find((value) => isShown(field, text, value));
  return shown === undefined ? null : showValue(shown);
}

/** What the program printed before its request, while its answer was withheld, and since the answer's first segment. */
function printed(evidence: Evidence, index: number) {
  const entries = evidence.transcript.filter((entry) => entry.step <= index);
  const last = entries.findLast((entry) => entry.kind === "sent");
  const answered = entries.findIndex(
    (entry) => entry.kind === "sent" && entry.step === last?.step,
  );
  const asked = entries.findIndex((entry) => entry.kind === "received");
  const isAsked = asked >= 0 && asked < answered;
  return {
    before: textOf(entries.slice(0, isAsked ? asked : Math.max(answered, 0))),
    withheld: isAsked ? textOf(entries.slice(asked, answered)) : "",
    after: textOf(entries.slice(answered + 1)),
  };
}

function textOf(entries: readonly Entry[]): string {
  return entries
    .filter((entry) => entry.kind === "output")
    .filter((entry) => entry.stream === "stdout")
    .map(({ text }) => text)
    .join("");
}
