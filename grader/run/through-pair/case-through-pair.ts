import { hasServerSpoken } from "../../acquaint/pair/relay.ts";
import { performance } from "node:perf_hooks";
import type { TestCase } from "../../core/exercise/test-case.ts";
import { showValue } from "../../core/exercise/value.ts";
import type { Transcript } from "../../core/transcript.ts";
import type { Verdict } from "../../core/verdict.ts";
import { type CaseOutcome, untried } from "../half/outcome.ts";
import { answerClient } from "./answer-client.ts";
import { failed, notApplicable, notShown, type Outcome } from "./outcome.ts";
import { carriesPacked } from "./proof/carries.ts";
import {
  type ProvenPair,
  acceptedIn,
  showsAnswer,
} from "./proof/proven-pair.ts";
import {
  type QuestionToServer,
  isJudged,
  questionsToClient,
  questionsToServer,
} from "./questions.ts";

/** Judges one case of a half whose dialect nobody can read by what its client shows. */
export async function caseThroughPair(
  proven: ProvenPair,
  testCase: TestCase,
): Promise<CaseOutcome> {
  if (testCase.group === "requirements")
    return untried(testCase, seen(proven, testCase));
  if (!isJudged(testCase)) return untried(testCase, notApplicable);
  const startedAt = performance.now();
  const { verdict, transcript } =
    testCase.role === "server"
      ? await inOrder(questionsToServer(testCase), (questions) =>
          askAll(proven, questions),
        )
      : await inOrder(questionsToClient(testCase), ({ request, replies }) =>
          answerClient(proven, request, replies),
        );
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

/** The server must still be there for each further client. */
async function askAll(
  proven: ProvenPair,
  questions: readonly QuestionToServer[],
): Promise<Outcome> {
  const { exercise, encounters } = proven;
  const transcript: Transcript[number][] = [];
  const lives = encounters.talkInTurn(questions.map(({ request }) => request));
  for (const { request, replies } of questions) {
    const asked = { step: 0, asked: showValue(request) };
    const { value: live } = await lives.next();
    if (live?.kind === "gone")
      return { verdict: failed({ ...asked, ...nobody }), transcript };
    // A client that does not come says nothing of its server.
    if (live?.kind !== "talked") return { verdict: notApplicable, transcript };
    transcript.push(...live.transcript);
    const { output } = live;
    if (replies === "any") {
      if (hasServerSpoken(live)) continue;
      return { verdict: failed({ ...asked, ...nobody }), transcript };
    }
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

/** The first one that goes wrong decides; where there is none, nothing was tried. */
async function inOrder<Part>(
  parts: readonly Part[],
  play: (part: Part) => Promise<Outcome>,
): Promise<Outcome> {
  const transcript: Transcript[number][] = [];
  for (const part of parts) {
    const outcome = await play(part);
    transcript.push(...outcome.transcript);
    if (outcome.verdict.kind !== "pass")
      return { verdict: outcome.verdict, transcript };
  }
  const verdict =
    parts.length === 0 ? notApplicable : ({ kind: "pass" } as const);
  return { verdict, transcript };
}

const nobody = {
  kind: "no-connection",
  silence: { kind: "refused", reason: "ECONNREFUSED" },
} as const;
