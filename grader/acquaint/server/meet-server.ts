import type { ProgramHandle } from "../../core/program-handle.ts";
import type { Evidence, Profile } from "../../core/profile.ts";
import type { Silence } from "../../core/verdict.ts";
import type { ServerStart } from "../../launch/server-keeper.ts";
import { certaintyFrom } from "../certainty.ts";
import { reachable } from "./ask-server.ts";
import {
  type Attempt,
  type Outcome,
  type ServerToMeet,
  attemptIn,
  mostStarts,
} from "./attempt.ts";
import { RequestPlan, type RequestTry } from "./request-plan.ts";

/** What became of a first meeting with a server. */
export type ServerMeeting =
  | { readonly kind: "met"; readonly profile: Profile }
  | { readonly kind: "not-listening"; readonly start: FailedStart }
  | {
      readonly kind: "never-answered";
      readonly tried: readonly string[];
      readonly silence: Silence;
      readonly program: ProgramHandle;
    };

type FailedStart = Extract<ServerStart, { kind: "failed" }>;

/**
 * A number that is misread in another byte order may be large enough to compute on it for ever, but not each time: a
 * server that used up its time so often is not asked again.
 */
const mostComputations = 4;

/** A server that lives through wrong guesses is asked in more ways, and started afresh after so many. */
const mostTries = 30;
const triesOfOneStart = 3;

/** Finds out how a server wants to be talked to, by asking it what we know the answers of. */
export async function meetServer(server: ServerToMeet): Promise<ServerMeeting> {
  const plan = planFor(server);
  const tried: string[] = [];
  let best: Attempt | null = null;
  let failure: Failure | null = null;
  let computations = 0;
  let next = plan.next();
  for (; next !== null && mayGoOn(server, tried); next = plan.next()) {
    if (best !== null && !mayBeBettered(best, next)) break;
    if (computations === mostComputations) break;
    const start = await server.keeper.fit();
    if (start.kind === "failed") return { kind: "not-listening", start };
    tried.push(next.codec);
    const outcome = await attemptIn(server, next, start);
    if (isComputing(outcome)) computations += 1;
    if (outcome.kind === "silent") {
      failure ??= { silence: outcome.silence, program: start.program };
      plan.learn({ tried: next, ...outcome });
    } else best = better(best, outcome.attempt);
    if (best !== null && isAllRight(best) && isByItself(best)) break;
    if (mayHaveHarmed(outcome, tried.length)) await server.keeper.stop();
  }
  if (best !== null && (failure === null || !isBesideThePoint(best, server))) {
    const settled = await narrowed(server, best);
    return { kind: "met", profile: profileOf(settled) };
  }
  if (failure === null) throw new Error("no codec to try");
  return { kind: "never-answered", tried, ...failure };
}

/**
 * A server that reads two bytes understands the first two of four, as long as the number is small: where the format was
 * a guess, it is asked in the narrower one, too.
 */
async function narrowed(server: ServerToMeet, best: Attempt): Promise<Attempt> {
  const { because, codec } = best.requestTry;
  if (because !== "guess" || codec !== "struct:<i") return best;
  const start = await server.keeper.fit();
  if (start.kind === "failed") return best;
  const narrow = { codec: "struct:<h", because } as const;
  const outcome = await attemptIn(server, narrow, start);
  await server.keeper.stop();
  const isRight = outcome.kind === "attempted" && isAllRight(outcome.attempt);
  return isRight ? outcome.attempt : best;
}

/**
 * Where its own client was heard, a server that gave it no answer, and a wrong one to a question that nobody asks it, was
 * not met: that it says something when it is sent anything shows nothing.
 */
function isBesideThePoint(
  { requestTry, reply }: Attempt,
  { recorded }: ServerToMeet,
): boolean {
  const isHeard = recorded.length > 0;
  return isHeard && requestTry.because === "guess" && reply.matches === 0;
}

function planFor({ exercise, facts, recorded }: ServerToMeet): RequestPlan {
  const [first] = exercise.acquaintance;
  if (first === undefined) throw new Error("an exercise without known answers");
  const { type } = exercise.request;
  return new RequestPlan({
    recorded,
    reads: facts.reads,
    type,
    value: first.request,
  });
}

function mayGoOn({ keeper }: ServerToMeet, tried: readonly string[]): boolean {
  return keeper.starts < mostStarts && tried.length < mostTries;
}

/** A wrong question may leave a server in any state, or get us banned; one that took it in silence is asked again. */
function mayHaveHarmed(outcome: Outcome, tries: number): boolean {
  return (
    outcome.kind === "attempted" ||
    isComputing(outcome) ||
    tries % triesOfOneStart === 0
  );
}

/** What the first attempt that failed says of the server. */
type Failure = Pick<
  Extract<ServerMeeting, { kind: "never-answered" }>,
  "silence" | "program"
>;

/** With evidence there is nothing to guess; a guess that was understood only at the end of our stream may lack its own. */
function mayBeBettered(best: Attempt, { because }: RequestTry): boolean {
  if (because !== "guess") return true;
  return best.requestTry.because === "guess" && !isByItself(best);
}

function isByItself({ ending }: Attempt): boolean {
  return ending.requestEnds === "by-itself";
}

function isAllRight({ reply, asked }: Attempt): boolean {
  return reply.matches === asked;
}

function better(best: Attempt | null, attempt: Attempt): Attempt {
  if (best === null) return attempt;
  const gain = attempt.reply.matches - best.reply.matches;
  const isBetter =
    gain > 0 || (gain === 0 && !isByItself(best) && isByItself(attempt));
  return isBetter ? attempt : best;
}

function isComputing(outcome: Outcome): boolean {
  return (
    outcome.kind === "silent" &&
    outcome.silence.kind === "stalled" &&
    outcome.silence.stall.kind === "processor-time"
  );
}

function profileOf(attempt: Attempt): Profile {
  const { requestTry, at, ending, reply } = attempt;
  const agreed = agreedIn(attempt);
  return {
    port: at.port,
    address: reachable(at),
    input: null,
    dialect: { request: requestTry.codec, reply: reply.id },
    ending,
    certainty: certaintyFrom(agreed, requestTry.because !== "guess"),
    evidence: evidenceOf(requestTry, agreed),
  };
}

/** Two right answers confirm a guess, or all that came: a single one of several may stand in any talk. */
const confirming = 2;

/** How many right answers speak for the format in which the server was asked. */
function agreedIn({ requestTry, reply, asked }: Attempt): number {
  const isNamed = requestTry.because !== "guess";
  const isConfirmed =
    isNamed || reply.matches >= confirming || reply.matches === asked;
  return isConfirmed ? reply.matches : 0;
}

function evidenceOf(
  { because, codec }: RequestTry,
  agreed: number,
): readonly Evidence[] {
  const answers: Evidence[] =
    agreed > 0 ? [{ kind: "right-answers", count: agreed }] : [];
  const origin: Readonly<Record<RequestTry["because"], Evidence>> = {
    recorded: { kind: "recorded-request", count: 1 },
    source: { kind: "source", format: codec },
    complaint: { kind: "complaint", format: codec },
    guess: { kind: "guess" },
  };
  // What was confirmed is no guess any more.
  const isGuess = because === "guess" && agreed > 0;
  return isGuess ? answers : [...answers, origin[because]];
}
