import type { Series } from "../../acquaint/pair/live-pair.ts";
import type { Exercise, Role } from "../../core/exercise/exercise.ts";
import type {
  Expected,
  Step,
  TestCase,
} from "../../core/exercise/test-case.ts";
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

/** What a case tells a client to ask, and what it answers. */
export interface QuestionToClient {
  readonly request: Value;
  readonly replies: readonly Value[];
}

/** What a case asks a server. */
export interface QuestionToServer {
  readonly request: Value;
  /** Every accepted answer; `"any"`: that it answers is enough. */
  readonly replies: readonly Value[] | "any";
}

/**
 * Those that one and the same server is asked; where a case allows it to be started again, others begin. None where a case
 * does more than to ask.
 */
export function questionsToServer({
  steps,
}: TestCase): readonly (readonly QuestionToServer[])[] {
  const asking = stretchesOf(steps).filter((stretch) =>
    stretch.some(({ kind }) => kind === "send"),
  );
  const questions = asking.map(askedIn);
  return questions.some(({ length }) => length === 0) ? [] : questions;
}

/** What a client is told to ask. */
export function questionsToClient({
  steps,
}: TestCase): readonly QuestionToClient[] {
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

function stretchesOf(steps: readonly Step[]): readonly (readonly Step[])[] {
  const ends = steps.flatMap(({ kind }, at) =>
    kind === "restart" ? [at] : [],
  );
  const starts = [0, ...ends];
  return starts.map((from, index) => steps.slice(from, starts[index + 1]));
}

/** Each value that is sent, with the answers that are expected next; none where more is done than that. */
function askedIn(steps: readonly Step[]): readonly QuestionToServer[] {
  const questions: QuestionToServer[] = [];
  for (const [index, step] of steps.entries()) {
    if (step.kind !== "send") continue;
    const next = steps.slice(index + 1).find(({ kind }) => kind === "receive");
    if (step.payload.kind !== "values" || next?.kind !== "receive") return [];
    const [request] = step.payload.values;
    const replies = acceptedAfter(next.expected);
    if (request === undefined || replies === null) return [];
    questions.push({ request, replies });
  }
  return questions;
}

/** `null`: what a case expects there is no answer that a client would show. */
function acceptedAfter(expected: Expected): QuestionToServer["replies"] | null {
  if (expected.kind === "any") return "any";
  return expected.kind === "one-of" ? expected.values : null;
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
  if (testCase.role === "server")
    return questionsToServer(testCase).map((questions) =>
      questions.map(({ request }) => request),
    );
  return questionsToClient(testCase)
    .filter(({ request, replies: [reply] }) =>
      reply === undefined ? false : isOwnAnswer(exercise, request, reply),
    )
    .map(({ request }) => [request]);
}
