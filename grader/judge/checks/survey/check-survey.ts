import type { Survey } from "../../../core/exercise/test-case.ts";
import { type Value, showValue } from "../../../core/exercise/value.ts";
import type { Entry } from "../../../core/transcript.ts";
import type { Mismatch, Silence } from "../../../core/verdict.ts";
import { choicesIn } from "../../../wire/field/choices/choices-in.ts";
import { type Evidence, unknownSilence } from "../../evidence.ts";

export type Surveyed = Extract<Entry, { readonly kind: "surveyed" }>;

/**
 * Every question of a survey is answered, each with one of the choices where the field has some. Where chance is judged
 * after it, a few other words are left out: they are the mistake of the survey that is judged by nothing else.
 */
export function checkSurvey(
  evidence: Evidence,
  step: Survey,
  index: number,
): Mismatch | null {
  const flooded = evidence.find(index, "flooded");
  if (flooded !== null) {
    const { limitInBytes } = flooded;
    return { kind: "flooded", step: index, asked: null, limitInBytes };
  }
  const answers = surveyedIn(evidence, index);
  const mismatch = checkAnswers(evidence, answers, index);
  if (mismatch !== null) return mismatch;
  const least = step.enough === null ? step.times : 1;
  return checkReached(evidence, index, answers.length >= least);
}

function checkAnswers(
  evidence: Evidence,
  answers: readonly Surveyed[],
  step: number,
): Mismatch | null {
  const wrong = different(answers).flatMap((answer) => {
    const mismatch = checkAnswer(evidence, answer, step);
    return mismatch === null ? [] : [{ hex: answer.hex, mismatch }];
  });
  const others = wrong.filter(
    ({ mismatch }) => mismatch.kind === "wrong-value",
  );
  const hexes = new Set(others.map(({ hex }) => hex));
  const said = answers.filter(({ hex }) => hexes.has(hex)).length;
  // Chance needs half of the answers that were asked for.
  const areLeftOut =
    isJudgedByChance(evidence, step) && said * 2 <= answers.length;
  const first = wrong.find(({ hex }) => !areLeftOut || !hexes.has(hex));
  return first?.mismatch ?? null;
}

function isJudgedByChance({ testCase }: Evidence, step: number): boolean {
  return testCase.steps
    .slice(step + 1)
    .some(({ kind }) => kind === "expect-random");
}

/** The first of each kind of answer: a survey has many, and few that differ. */
function different(answers: readonly Surveyed[]): readonly Surveyed[] {
  return answers.filter(
    ({ hex }, index) =>
      answers.findIndex((other) => other.hex === hex) === index,
  );
}

export function surveyedIn(
  { transcript }: Evidence,
  step: number,
): readonly Surveyed[] {
  return transcript
    .filter((entry) => entry.kind === "surveyed")
    .filter((entry) => entry.step === step);
}

/** The choices that an answer may be; none where the field is not one of several words. */
export function choicesOf({ field }: Evidence): readonly string[] {
  return field.comparison.kind === "one-of" ? field.comparison.choices : [];
}

/** Which of the choices a value names as words of their own. */
export function namedChoices(
  evidence: Evidence,
  value: Value,
): readonly string[] {
  return typeof value === "string" ? choicesIn(value, choicesOf(evidence)) : [];
}

function checkAnswer(
  evidence: Evidence,
  { question, hex }: Surveyed,
  step: number,
): Mismatch | null {
  const at = { step, asked: question };
  const { incoming } = evidence;
  const decoded = incoming.decode(Buffer.from(hex, "hex"));
  if (decoded.kind === "value") {
    const { value } = decoded;
    const choices = choicesOf(evidence);
    const isNamed = namedChoices(evidence, value).length === 1;
    if (choices.length === 0 || isNamed) return null;
    const expected = choices.map(showValue);
    return {
      kind: "wrong-value",
      ...at,
      expected,
      actual: showValue(value),
      hex,
    };
  }
  const codec = incoming.id;
  if (decoded.kind === "invalid")
    return { kind: "undecodable", ...at, codec, hex, offset: decoded.offset };
  const silence = silenceIn(evidence, step);
  if (hex !== "") return { kind: "incomplete", ...at, codec, hex, silence };
  const expected = choicesOf(evidence).map(showValue);
  return { kind: "nothing-received", ...at, expected, silence };
}

/** The server let the survey in, and came back where it had ended. */
function checkReached(
  evidence: Evidence,
  step: number,
  isAsked: boolean,
): Mismatch | null {
  const hasStopped = reasons.some((kind) => evidence.find(step, kind) !== null);
  if (isAsked && !hasStopped) return null;
  const isRefused = evidence.find(step, "refused") !== null;
  const kind = isRefused ? "no-connection" : "not-started";
  return { kind, step, asked: null, silence: silenceIn(evidence, step) };
}

/** A survey that goes well records none of them. */
const reasons = ["refused", "ended", "stalled"] as const;

/** Of the last connection: earlier ones may have ended as they should. */
function silenceIn(evidence: Evidence, step: number): Silence {
  const last = evidence.transcript.findLast(
    (entry) => entry.step === step && "on" in entry,
  );
  const on = last !== undefined && "on" in last ? last.on : null;
  return evidence.silence(on, step) ?? unknownSilence;
}
