import type { Exercise } from "../../core/exercise/exercise.ts";
import type {
  ListeningPort,
  ProgramHandle,
} from "../../core/program-handle.ts";
import type { Ending, Evidence, Profile } from "../../core/profile.ts";
import type { SourceFacts } from "../../core/submission.ts";
import type { Silence } from "../../core/verdict.ts";
import type { ServerKeeper, ServerStart } from "../../launch/server-keeper.ts";
import { type ReplyCandidate, replyCandidates } from "../../wire/infer.ts";
import { reachable } from "./ask-server.ts";
import { Round } from "./round.ts";
import { type RequestTry, requestTries } from "./request-tries.ts";

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

export interface ServerToMeet {
  readonly exercise: Exercise;
  readonly keeper: ServerKeeper;
  readonly facts: SourceFacts;
  /** Request codecs that the student's own client was heard to use, the likeliest first. */
  readonly recorded: readonly string[];
}

/** What came of asking in one codec. */
interface Attempt {
  readonly requestTry: RequestTry;
  readonly at: ListeningPort;
  readonly ending: Ending;
  readonly reply: ReplyCandidate;
  readonly asked: number;
}

/**
 * A number that is misread in another byte order may be large enough to compute on it for ever, but not each time: a
 * server that used up its time so often is not asked again.
 */
const mostComputations = 4;

/** Enough different answers to tell codecs apart and coincidence from agreement. */
const questions = 3;

/** Finds out how a server wants to be talked to, by asking it what we know the answers of. */
export async function meetServer(server: ServerToMeet): Promise<ServerMeeting> {
  const { type } = server.exercise.request;
  const tries = requestTries(server.recorded, server.facts.reads, type);
  const tried: string[] = [];
  let best: Attempt | null = null;
  let failure: Failure | null = null;
  let computations = 0;
  for (const requestTry of tries) {
    if (best !== null && !mayBeBettered(best, requestTry)) break;
    if (computations === mostComputations) break;
    const start = await server.keeper.fit();
    if (start.kind === "failed") return { kind: "not-listening", start };
    tried.push(requestTry.codec);
    const attempt = await attemptIn(server, requestTry, start);
    if (isComputing(attempt)) computations += 1;
    if (attempt.kind === "silent")
      failure ??= { silence: attempt.silence, program: start.program };
    else best = better(best, attempt.attempt);
    if (best !== null && isAllRight(best) && isByItself(best)) break;
    await server.keeper.stop();
  }
  if (best !== null) return { kind: "met", profile: profileOf(best) };
  if (failure === null) throw new Error("no codec to try");
  return { kind: "never-answered", tried, ...failure };
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

type Outcome =
  | { readonly kind: "attempted"; readonly attempt: Attempt }
  | { readonly kind: "silent"; readonly silence: Silence };

async function attemptIn(
  server: ServerToMeet,
  requestTry: RequestTry,
  first: Extract<ServerStart, { kind: "listening" }>,
): Promise<Outcome> {
  const round = new Round(server.keeper, requestTry.codec);
  const known = server.exercise.acquaintance.slice(0, questions);
  const silence = await askAll(round, known);
  // A connection that stayed open would keep the port from the server's next start.
  await round.leave();
  if (silence !== null) return { kind: "silent", silence };
  const { writes } = server.facts;
  const { reply: field } = server.exercise;
  const [reply] = replyCandidates(round.samples, writes, field);
  if (reply === undefined) return { kind: "silent", silence: undecodable };
  const asked = known.length;
  const { ending } = round;
  return {
    kind: "attempted",
    attempt: { requestTry, at: first.at, ending, reply, asked },
  };
}

function isComputing(outcome: Outcome): boolean {
  return (
    outcome.kind === "silent" &&
    outcome.silence.kind === "stalled" &&
    outcome.silence.stall.kind === "processor-time"
  );
}

/** Asks one question after the other; gives the reason if not even the first brought an answer. */
async function askAll(
  round: Round,
  known: Exercise["acquaintance"],
): Promise<Silence | null> {
  for (const question of known) {
    const silence = await round.ask(question);
    if (silence !== null && round.samples.length === 0) return silence;
  }
  return null;
}

const undecodable: Silence = { kind: "closed", how: "end" };

function profileOf({ requestTry, at, ending, reply }: Attempt): Profile {
  return {
    port: at.port,
    address: reachable(at),
    input: null,
    dialect: { request: requestTry.codec, reply: reply.id },
    ending,
    evidence: evidenceOf(requestTry, reply),
  };
}

function evidenceOf(
  { because, codec }: RequestTry,
  reply: ReplyCandidate,
): readonly Evidence[] {
  const answers: Evidence[] =
    reply.matches > 0 ? [{ kind: "right-answers", count: reply.matches }] : [];
  const origin: Readonly<Record<RequestTry["because"], Evidence>> = {
    recorded: { kind: "recorded-request", count: 1 },
    source: { kind: "source", format: codec },
    guess: { kind: "guess" },
  };
  return [...answers, origin[because]];
}
