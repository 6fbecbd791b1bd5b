import { Encounters } from "../acquaint/pair/encounters.ts";
import { type Hints, gradeClient, listenTo } from "./half/client-half.ts";
import { type Context, casesOf } from "./half/context.ts";
import { tryTo } from "./half/fault.ts";
import { type HalfOutcome, faultyHalf } from "./half/outcome.ts";
import { type PairOutcome, playPair } from "./pair.ts";
import {
  type Heard,
  type Served,
  noProgram,
  serve,
  worthATry,
} from "./served.ts";
import { differences } from "./through-pair/differences.ts";
import { isUnderstood } from "./through-pair/is-understood.ts";
import { type PairProof, proofOf } from "./through-pair/proof/pair-proof.ts";
import { throughPair } from "./through-pair/through-pair.ts";

export interface ExerciseOutcome {
  readonly halves: readonly HalfOutcome[];
  /** `null` when one half alone was asked for, or there are not two programs. */
  readonly pair: PairOutcome | null;
}

/**
 * Grades the halves that were asked for; what the other program tells of them is found out all the same. The client is
 * heard first, for its own server is then asked as it is used to; the server is done before the client is graded, for a
 * peer that closes first keeps the port for a while.
 */
export async function gradeExercise(
  context: Context,
): Promise<ExerciseOutcome> {
  const { roles } = context.request;
  const program = worthATry(context, "client");
  const first =
    program === null ? null : await tryTo(() => listenTo(context, program));
  const served = await serve(context, first);
  if (!roles.includes("client") && isUnderstood(served.outcome))
    return { halves: [served.outcome], pair: null };
  const encounters = encountersOf(context, served);
  const { outcome: server, heard } = served;
  const proof = proofOf(context, encounters && { server, encounters });
  const client = await gradeBeside(context, { served, heard, proof });
  const all = { served, client, heard, proof, encounters };
  const { halves, pair } = await both(context, all);
  return { halves: halves.filter(({ role }) => roles.includes(role)), pair };
}

interface Beside {
  readonly served: Served;
  readonly heard: Heard;
  readonly proof: PairProof;
}

/** `null`: there are not two programs, or the client was never seen to go anywhere. */
function encountersOf(
  { lane: { network } }: Context,
  { keeper, heard }: Served,
): Encounters | null {
  if (keeper === null || heard?.kind !== "done") return null;
  const { client, heard: seen } = heard.result;
  if (seen.at === null) return null;
  const { plan, at } = seen;
  return new Encounters({ keeper, client, network, plan, port: at.port });
}

/**
 * A client's own server says how it is answered; where nobody can read that, but the pair works, nobody need guess, nor
 * for a client that is there to tell of its server alone.
 */
async function gradeBeside(
  context: Context,
  { served, heard, proof }: Beside,
): Promise<HalfOutcome> {
  const { outcome: server } = served;
  const ownReply = server.profile?.dialect.reply ?? null;
  const isAsked = context.request.roles.includes("client");
  const mayGuess = isAsked && (isUnderstood(server) || !(await holds(proof)));
  return await gradeHeard(context, heard, { ownReply, mayGuess });
}

async function holds(proof: PairProof): Promise<boolean> {
  const tried = await proof();
  return tried.kind === "done" && tried.result !== null;
}

interface Both extends Beside {
  readonly encounters: Encounters | null;
  readonly client: HalfOutcome;
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
  const { served, client, proof } = halves;
  const { outcome: server } = served;
  const toJudge = { context, server, client, proof };
  const tried = await tryTo(() => throughPair(toJudge));
  if (tried.kind === "fault") return halves;
  const { result } = tried;
  const outcome = result.server;
  return { ...halves, served: { ...served, outcome }, client: result.client };
}

async function gradeHeard(
  context: Context,
  heard: Heard,
  hints: Hints,
): Promise<HalfOutcome> {
  const program = worthATry(context, "client");
  if (heard === null) return noProgram(context, "client");
  const tried =
    heard.kind === "fault"
      ? heard
      : await tryTo(() => gradeClient(context, heard.result, hints));
  if (tried.kind === "done") return tried.result;
  const { fault } = tried;
  const cases = casesOf(context, "client");
  return faultyHalf({ role: "client", program, fault, cases });
}

async function pairOf(
  context: Context,
  { served, client, heard, encounters }: Both,
): Promise<PairOutcome | null> {
  const { caseId, roles } = context.request;
  const serverProgram = worthATry(context, "server");
  if (heard?.kind !== "done" || serverProgram === null) return null;
  if (caseId !== null || roles.length < 2) return null;
  const { outcome: server, reply } = served;
  const clientAtHand = heard.result;
  const pair = { context, server, reply, encounters, clientAtHand, client };
  const tried = await tryTo(() => playPair(pair));
  if (tried.kind === "done") return tried.result;
  const verdict = { kind: "fault", fault: tried.fault } as const;
  return { verdict, transcript: [], durationMs: 0 };
}
