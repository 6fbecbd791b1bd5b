import type { Step } from "../../core/exercise/test-case.ts";
import { showValue, type Value } from "../../core/exercise/value.ts";
import { type Entry, printedIn } from "../../core/transcript.ts";
import type { Mismatch } from "../../core/verdict.ts";
import { type Shown, isShown } from "../../wire/field/is-shown.ts";
import {
  choicesOf,
  contradictionIn,
  statedChoices,
} from "../../wire/field/choices/stated-choices.ts";
import type { Evidence } from "../evidence.ts";

type ExpectOutput = Extract<Step, { kind: "expect-output" }>;

/** The answer must be shown and no other one, and not before it came. */
export function checkOutput(
  evidence: Evidence,
  step: ExpectOutput,
  index: number,
): Mismatch | null {
  const values = step.expected.kind === "one-of" ? step.expected.values : [];
  const at = { step: index, asked: evidence.asked(index, null) };
  const { before, told, withheld, after } = printed(evidence, index);
  const reply = { ...evidence.fields.reply, asked: askedOf(evidence, index) };
  const early = shownEarly(reply, { told, withheld }, values);
  if (early !== null) return { kind: "shown-early", ...at, ...early };
  const expected = values.map(showValue);
  const news = withoutRepetition(after, before);
  const shown = values.filter((value) => isShown(reply, news, value));
  if (shown.length > 0) {
    const value = contradiction(reply, news, shown);
    const output = after;
    return value === null
      ? null
      : { kind: "contradicted", ...at, value, expected, output };
  }
  const beforehand = firstShown(reply, before, values);
  if (beforehand !== null)
    return { kind: "shown-early", ...at, value: beforehand, output: before };
  const silence = evidence.silence(null, index);
  return { kind: "not-shown", ...at, expected, output: after, silence };
}

/** What a client is told may be the answer by chance, and may be repeated until it is sent: a choice is neither. */
function shownEarly(
  field: Shown,
  { told, withheld }: { readonly told: string; readonly withheld: string },
  values: readonly Value[],
) {
  const [stated] = statedChoices(told, field);
  if (stated !== undefined) return { value: showValue(stated), output: told };
  const isChoice = choicesOf(field).length > 0;
  const value = isChoice ? null : firstShown(field, withheld, values);
  return value === null ? null : { value, output: withheld };
}

/** `null`: one of the values that are shown stands alone. */
function contradiction(
  field: Shown,
  text: string,
  shown: readonly Value[],
): string | null {
  const others = shown.map((value) => contradictionIn(field, text, value));
  const [other = null] = others;
  return others.includes(null) || other === null ? null : showValue(other);
}

function firstShown(
  field: Shown,
  text: string,
  values: readonly Value[],
): string | null {
  const shown = values.find((value) => isShown(field, text, value));
  return shown === undefined ? null : showValue(shown);
}

function askedOf({ testCase }: Evidence, index: number): Value | null {
  const starts = testCase.steps.slice(0, index).filter(isStart);
  return starts.at(-1)?.input ?? null;
}

function isStart(step: Step): step is Extract<Step, { kind: "start" }> {
  return step.kind === "start";
}

/**
 * What a program says again that it said before it was answered is its prompt or its menu: a line that is a single word
 * may be the answer all the same.
 */
function withoutRepetition(after: string, before: string): string {
  const known = new Set(linesOf(before).filter(isPhrase));
  return linesOf(after)
    .filter((line) => !known.has(line))
    .join("\n");
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r?\n/).map((line) => line.trimEnd());
}

function isPhrase(line: string): boolean {
  return /[\p{L}\p{N}][^\p{L}\p{N}]+[\p{L}\p{N}]/u.test(line);
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
  const until = isAsked ? asked : Math.max(answered, 0);
  const textOf = (part: readonly Entry[]): string =>
    printedIn(part, ["stdout"]);
  return {
    before: textOf(entries.slice(0, until)),
    told: textOf(entries.slice(toldBefore(entries, until), answered)),
    withheld: isAsked ? textOf(entries.slice(asked, answered)) : "",
    after: textOf(entries.slice(answered + 1)),
  };
}

/** From where on a client knows its question: what it prints is seen now before, now after what it sends. */
function toldBefore(entries: readonly Entry[], asked: number): number {
  const isFed = ({ kind }: Entry): boolean => kind === "fed";
  const fed = entries.slice(0, asked).findLastIndex(isFed);
  return fed < 0 && entries.some(isFed) ? asked : fed + 1;
}
