import type { Series } from "../../acquaint/pair/live-pair.ts";
import type { Exercise, Role } from "../../core/exercise/exercise.ts";
import type { Step, TestCase } from "../../core/exercise/test-case.ts";
import type { Value } from "../../core/exercise/value.ts";
import { findModel } from "../../spec/find-model.ts";
import { choicesOf } from "../../wire/field/choices/stated-choices.ts";
import { isRight } from "../../wire/field/is-right.ts";
import { type CaseChoice, casesOf } from "../half/context.ts";

/** Groups whose cases ask for an answer that a person can see, and nothing else. */
const judged: readonly string[] = ["core", "edge"];

export function isJudged({ group }: TestCase): boolean {
  return judged.includes(group);
}

/** What a case asks of the pair. */
export interface Question {
  readonly request: Value;
  /** Every accepted answer; for a client, what the case answers. */
  readonly replies: readonly Value[];
}

export function questionsIn({ role, steps }: TestCase): readonly Question[] {
  if (role === "server") return askedIn(steps);
  const [replies = []] = steps.flatMap((step) =>
    step.kind === "send" && step.payload.kind === "values"
      ? [step.payload.values]
      : [],
  );
  return steps.flatMap((step) =>
    step.kind === "start" && step.input !== null && step.peer === "listening"
      ? [{ request: step.input, replies }]
      : [],
  );
}

/** Each value that is sent, with the answers that are expected next; nothing where a case does more than that. */
function askedIn(steps: readonly Step[]): readonly Question[] {
  const questions: Question[] = [];
  for (const [index, step] of steps.entries()) {
    if (step.kind !== "send") continue;
    const next = steps.slice(index + 1).find(({ kind }) => kind === "receive");
    if (step.payload.kind !== "values" || next?.kind !== "receive") return [];
    const [request] = step.payload.values;
    if (request === undefined || next.expected.kind !== "one-of") return [];
    questions.push({ request, replies: next.expected.values });
  }
  return questions;
}

/** Whether a case answers a client as its own server would; of several choices, that takes whichever it likes. */
export function isOwnAnswer(
  exercise: Exercise,
  request: Value,
  reply: Value,
): boolean {
  if (choicesOf(exercise.reply).length > 0) return true;
  const right = findModel(exercise.id)?.(request) ?? null;
  return right !== null && isRight(exercise.reply.comparison, reply, right);
}

/** All that the cases of these roles will have the pair talk about, and the pair's own question. */
export function questionsFor(
  context: CaseChoice,
  roles: readonly Role[],
): readonly Series[] {
  const { exercise } = context;
  const cases = roles.flatMap((role) => casesOf(context, role));
  const series = cases
    .filter(isJudged)
    .flatMap((testCase) => seriesIn(testCase, exercise));
  return [...series, [exercise.pair.request]];
}

function seriesIn(testCase: TestCase, exercise: Exercise): readonly Series[] {
  const questions = questionsIn(testCase);
  if (testCase.role === "server")
    return [questions.map(({ request }) => request)];
  return questions
    .filter(({ request, replies: [reply] }) =>
      reply === undefined ? false : isOwnAnswer(exercise, request, reply),
    )
    .map(({ request }) => [request]);
}
