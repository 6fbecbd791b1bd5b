import type { Exercise } from "../../core/exercise/exercise.ts";
import type { ListeningPort } from "../../core/program-handle.ts";
import type { Ending } from "../../core/profile.ts";
import type { SourceFacts } from "../../core/submission.ts";
import type { Silence } from "../../core/verdict.ts";
import type { ServerKeeper, ServerStart } from "../../launch/server-keeper.ts";
import type { ReplyCandidate } from "../../wire/infer.ts";
import { codecsWanted } from "./clues.ts";
import type { RequestTry } from "./request-plan.ts";
import { bestReply } from "./reply/best-reply.ts";
import { Round } from "./round.ts";

export interface ServerToMeet {
  readonly exercise: Exercise;
  readonly keeper: ServerKeeper;
  readonly facts: SourceFacts;
  /** Request codecs that the student's own client was heard to use, the likeliest first. */
  readonly recorded: readonly string[];
}

/** Of a server, to find out how it wants to be asked. */
export const mostStarts = 12;

/** What came of asking in one codec. */
export interface Attempt {
  readonly requestTry: RequestTry;
  readonly at: ListeningPort;
  readonly ending: Ending;
  readonly reply: ReplyCandidate;
  readonly asked: number;
}

/** Fewer answers than this could agree by coincidence. */
const agreeing = 2;

/** Enough different answers to tell codecs apart and coincidence from agreement. */
const questions = 3;

/** What came of a try. */
export type Outcome =
  | { readonly kind: "attempted"; readonly attempt: Attempt }
  | {
      readonly kind: "silent";
      readonly silence: Silence;
      readonly complaint: string;
    };

/** Asks in one codec what we know the answers of. */
export async function attemptIn(
  server: ServerToMeet,
  requestTry: RequestTry,
  first: Extract<ServerStart, { kind: "listening" }>,
): Promise<Outcome> {
  const { writes } = server.facts;
  const { reply: field } = server.exercise;
  const { codec } = requestTry;
  const round = new Round({ keeper: server.keeper, codec, writes, field });
  const known = server.exercise.acquaintance.slice(0, questions);
  const silence = await askAll(server, round, known);
  // A connection that stayed open would keep the port from the server's next start.
  await round.leave();
  const { ending, complaint, samples } = round;
  if (silence !== null) return { kind: "silent", silence, complaint };
  const found = bestReply(samples, writes, field);
  // What is said to nobody's question is an answer only where it is a right one.
  const isAnswer = round.isAsked || (found?.matches ?? 0) > 0;
  if (found === undefined || !isAnswer || isComplaint(found, complaint, server))
    return { kind: "silent", silence: undecodable, complaint };
  const reply = withGreeting(found, round.greeting);
  const asked = samples.length;
  return {
    kind: "attempted",
    attempt: { requestTry, at: first.at, ending, reply, asked },
  };
}

function withGreeting(reply: ReplyCandidate, greeting: string): ReplyCandidate {
  return greeting === ""
    ? reply
    : { ...reply, id: `${reply.id}/greeted:${greeting}` };
}

/** Words in place of an answer, that say what the server wanted to be asked. */
function isComplaint(
  { matches }: ReplyCandidate,
  complaint: string,
  { exercise }: ServerToMeet,
): boolean {
  const { type } = exercise.request;
  return matches === 0 && codecsWanted(complaint, type).length > 0;
}

/** Asks one question after the other; gives the reason if not even the first brought an answer. */
async function askAll(
  { keeper }: ServerToMeet,
  round: Round,
  known: Exercise["acquaintance"],
): Promise<Silence | null> {
  for (const question of known) {
    if (round.samples.length >= agreeing && keeper.starts >= mostStarts) break;
    const silence = await round.ask(question);
    if (silence !== null && round.samples.length === 0) return silence;
  }
  return null;
}

const undecodable: Silence = { kind: "closed", how: "end" };
