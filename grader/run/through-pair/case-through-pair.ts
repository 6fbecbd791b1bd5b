import { performance } from "node:perf_hooks";
import { runPair } from "../../acquaint/pair/live-pair.ts";
import type { Step, TestCase } from "../../core/exercise/test-case.ts";
import { type Value, showValue } from "../../core/exercise/value.ts";
import type { Transcript } from "../../core/transcript.ts";
import type { Verdict } from "../../core/verdict.ts";
import type { ServerKeeper } from "../../launch/server-keeper.ts";
import { type CaseOutcome, untried } from "../half/outcome.ts";
import { answerClient } from "./answer-client.ts";
import { failed, notApplicable, notShown, type Outcome } from "./outcome.ts";
import { carriesPacked } from "./proof/carries.ts";
import {
  type ProvenPair,
  acceptedIn,
  showsAnswer,
} from "./proof/proven-pair.ts";

/** Groups whose cases ask for an answer that a person can see, and nothing else. */
const judged: readonly string[] = ["core", "edge"];

/** Judges one case of a half whose dialect nobody can read by what its client shows. */
export async function caseThroughPair(
  proven: ProvenPair,
  testCase: TestCase,
): Promise<CaseOutcome> {
  if (testCase.group === "requirements")
    return untried(testCase, seen(proven, testCase));
  const questions = questionsIn(testCase);
  if (!judged.includes(testCase.group) || questions.length === 0)
    return untried(testCase, notApplicable);
  const startedAt = performance.now();
  const { verdict, transcript } =
    testCase.role === "server"
      ? await askAll(proven, questions)
      : await answerAll(proven, questions);
  const durationMs = Math.round((performance.now() - startedAt) * 10) / 10;
  return { testCase, verdict, transcript, stderr: [], durationMs };
}

/** A number that stands in a message as `struct` writes it was written so; what stands there otherwise, nobody knows. */
function seen(
  { recorded, known }: ProvenPair,
  { role, steps }: TestCase,
): Verdict {
  const isAsked = steps.some(
    (step) => step.kind === "receive" && step.as === "struct",
  );
  const value = role === "client" ? known.request : known.reply;
  const said = recorded.turns.filter(({ from }) => from === role);
  const isThere = said.some(({ bytes }) =>
    carriesPacked(Buffer.from(bytes), value),
  );
  return isAsked && isThere ? { kind: "pass" } : notApplicable;
}

interface Question {
  readonly request: Value;
  /** Every accepted answer; for a client, what the case answers. */
  readonly replies: readonly Value[];
}

function questionsIn({ role, steps }: TestCase): readonly Question[] {
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

/** The server must still be there for each further client. */
async function askAll(
  proven: ProvenPair,
  questions: readonly Question[],
): Promise<Outcome> {
  const { exercise, pair } = proven;
  const { keeper } = pair;
  if (questions.length > 1) await keeper.fresh();
  const transcript: Transcript[number][] = [];
  for (const { request, replies } of questions) {
    const asked = { step: 0, asked: showValue(request) };
    if (!(await isThere(keeper, questions)))
      return { verdict: failed({ ...asked, ...nobody }), transcript };
    const live = await runPair({ ...pair, value: request });
    // A client that does not come says nothing of its server.
    if (live.kind !== "talked") return { verdict: notApplicable, transcript };
    transcript.push(...live.transcript);
    const { output } = live;
    const accepted = replies.flatMap((reply) => [
      ...acceptedIn(proven, live, reply),
    ]);
    if (!showsAnswer(exercise, output, accepted))
      return {
        verdict: failed({ ...asked, ...notShown(replies, output) }),
        transcript,
      };
  }
  return { verdict: { kind: "pass" }, transcript };
}

/** Whether the server still listens, or listens again where it is asked only once. */
async function isThere(
  keeper: ServerKeeper,
  questions: readonly Question[],
): Promise<boolean> {
  const startsBefore = keeper.starts;
  const server = await keeper.fit();
  const hasEnded = questions.length > 1 && keeper.starts > startsBefore;
  return server.kind === "listening" && !hasEnded;
}

/** The first question that goes wrong decides. */
async function answerAll(
  proven: ProvenPair,
  questions: readonly Question[],
): Promise<Outcome> {
  const transcript: Transcript[number][] = [];
  for (const { request, replies } of questions) {
    const answered = await answerClient(proven, request, replies);
    transcript.push(...answered.transcript);
    if (answered.verdict.kind !== "pass")
      return { verdict: answered.verdict, transcript };
  }
  return { verdict: { kind: "pass" }, transcript };
}

const nobody = {
  kind: "no-connection",
  silence: { kind: "refused", reason: "ECONNREFUSED" },
} as const;
