import { requestCodecs } from "../acquaint/client/dialect/request-codec.ts";
import {
  type RelayedReply,
  relayToServer,
} from "../acquaint/server/relay-to-server.ts";
import type { Role } from "../core/exercise/exercise.ts";
import type { Program } from "../core/submission.ts";
import type { ServerKeeper } from "../launch/server-keeper.ts";
import { codecNamed } from "../wire/registry.ts";
import {
  type ClientAtHand,
  gradeClient,
  listenTo,
} from "./half/client-half.ts";
import { type Context, casesOf } from "./half/context.ts";
import { type Tried, tryTo } from "./half/fault.ts";
import { type HalfOutcome, blockedHalf, faultyHalf } from "./half/outcome.ts";
import { gradeServer } from "./half/server-half.ts";
import { type PairOutcome, playPair } from "./pair.ts";
import { throughPair } from "./through-pair/through-pair.ts";
import { differences } from "./through-pair/differences.ts";

export interface ExerciseOutcome {
  readonly halves: readonly HalfOutcome[];
  /** `null` when it was not asked for, or there are not two programs. */
  readonly pair: PairOutcome | null;
}

/** A graded server, and what it answered to its own client. */
interface Served {
  readonly outcome: HalfOutcome;
  readonly reply: RelayedReply | null;
  /** Starts it again; `null` if it could not be started at all. */
  readonly keeper: ServerKeeper | null;
}

type Heard = Tried<ClientAtHand> | null;

/**
 * Grades the halves that were asked for. The client is heard first, for its own server is then asked as it is used to;
 * the server is done before the client is graded, for a peer that closes first keeps the port for a while.
 */
export async function gradeExercise(
  context: Context,
): Promise<ExerciseOutcome> {
  const { roles } = context.request;
  const program = worthATry(context, "client");
  const heard =
    program === null ? null : await tryTo(() => listenTo(context, program));
  const served = roles.includes("server") ? await serve(context, heard) : null;
  if (!roles.includes("client"))
    return { halves: served === null ? [] : [served.outcome], pair: null };
  const ownReply = served?.outcome.profile?.dialect.reply ?? null;
  const client = await gradeHeard(context, heard, ownReply);
  if (served === null) return { halves: [client], pair: null };
  return await both(context, { served, client, heard });
}

interface Both {
  readonly served: Served;
  readonly client: HalfOutcome;
  readonly heard: Heard;
}

/** The pair, which also decides for halves whose dialect nobody could read. */
async function both(context: Context, halves: Both): Promise<ExerciseOutcome> {
  try {
    const seen = await seenThroughPair(context, halves);
    const { served, client } = seen;
    const pair = await pairOf(context, seen);
    return { halves: differences(served.outcome, client, pair), pair };
  } finally {
    await halves.served.keeper?.stop();
  }
}

async function seenThroughPair(context: Context, halves: Both): Promise<Both> {
  const { served, client, heard } = halves;
  const { keeper, outcome: server } = served;
  if (keeper === null || heard?.kind !== "done") return halves;
  const clientAtHand = heard.result;
  const toJudge = { context, server, client, clientAtHand, keeper };
  const tried = await tryTo(() => throughPair(toJudge));
  if (tried.kind === "fault" || tried.result === null) return halves;
  const { result } = tried;
  const outcome = result.server;
  return { ...halves, served: { ...served, outcome }, client: result.client };
}

/** The program of a role; `null` where there is none, or reading alone says that it cannot work. */
function worthATry({ submission }: Context, role: Role): Program | null {
  return submission.problems[role] === null ? submission.programs[role] : null;
}

function noProgram(context: Context, role: Role): HalfOutcome {
  const { files: looked, problems, programs } = context.submission;
  const problem = problems[role] ?? { kind: "no-program", looked };
  const stderr = "said" in problem ? problem.said : [];
  const obstacle = { problem, stderr };
  return blockedHalf({
    role,
    program: programs[role],
    obstacle,
    cases: casesOf(context, role),
  });
}

async function serve(context: Context, heard: Heard): Promise<Served> {
  const program = worthATry(context, "server");
  if (program === null)
    return {
      outcome: noProgram(context, "server"),
      reply: null,
      keeper: null,
    };
  const tried = await tryTo(() => serveAll(context, program, heard));
  if (tried.kind === "done") return tried.result;
  const { fault } = tried;
  const cases = casesOf(context, "server");
  const outcome = faultyHalf({ role: "server", program, fault, cases });
  return { outcome, reply: null, keeper: null };
}

async function serveAll(
  context: Context,
  program: Program,
  heard: Heard,
): Promise<Served> {
  const stream = streamOf(heard);
  const recorded = stream === null ? [] : codecsOf(context, heard);
  const { outcome, keeper } = await gradeServer(context, program, recorded);
  try {
    const { profile } = outcome;
    if (profile === null || stream === null)
      return { outcome, reply: null, keeper };
    const codec = codecNamed(profile.dialect.reply);
    const reply = await relayToServer(keeper, stream, codec);
    return { outcome, reply, keeper };
  } finally {
    await keeper.stop();
  }
}

function streamOf(heard: Heard) {
  if (heard?.kind !== "done" || heard.result.heard.kind !== "heard")
    return null;
  const { request, isEnded } = heard.result.heard;
  return { bytes: request, isEnded };
}

function codecsOf(context: Context, heard: Heard): readonly string[] {
  if (heard?.kind !== "done" || heard.result.heard.kind !== "heard") return [];
  const { request, value } = heard.result.heard;
  const { writes } = heard.result.client.facts;
  const requests = [{ bytes: request, value }];
  return requestCodecs(requests, writes, context.exercise.request);
}

async function gradeHeard(
  context: Context,
  heard: Heard,
  ownReply: string | null,
): Promise<HalfOutcome> {
  const program = worthATry(context, "client");
  if (heard === null) return noProgram(context, "client");
  const tried =
    heard.kind === "fault"
      ? heard
      : await tryTo(() => gradeClient(context, heard.result, ownReply));
  if (tried.kind === "done") return tried.result;
  const { fault } = tried;
  const cases = casesOf(context, "client");
  return faultyHalf({ role: "client", program, fault, cases });
}

async function pairOf(
  context: Context,
  { served, client, heard }: Both,
): Promise<PairOutcome | null> {
  const { caseId } = context.request;
  const serverProgram = worthATry(context, "server");
  if (heard?.kind !== "done" || serverProgram === null || caseId !== null)
    return null;
  const { outcome: server, reply, keeper } = served;
  const clientAtHand = heard.result;
  const pair = { context, server, reply, keeper, clientAtHand, client };
  const tried = await tryTo(() => playPair(pair));
  if (tried.kind === "done") return tried.result;
  const verdict = { kind: "fault", fault: tried.fault } as const;
  return { verdict, transcript: [], durationMs: 0 };
}
