import { performance } from "node:perf_hooks";
import type { Encounters } from "../acquaint/pair/encounters.ts";
import { relayToClient } from "../acquaint/client/relay-to-client.ts";
import type { RelayedReply } from "../acquaint/server/relay-to-server.ts";
import type { Value } from "../core/exercise/value.ts";
import type { WaitEnd } from "../core/program-handle.ts";
import type { Silence } from "../core/program/silence.ts";
import type { Transcript } from "../core/transcript.ts";
import type { Verdict } from "../core/verdict.ts";
import { sameValue } from "../wire/same-value.ts";
import { unknownCodec } from "../wire/unknown.ts";
import { judgePair } from "../judge/judge-pair.ts";
import type { Context } from "./half/context.ts";
import type { ClientAtHand } from "./half/client-half.ts";
import type { HalfOutcome } from "./half/outcome.ts";
import { works } from "./pair/works.ts";
import { isUnderstood } from "./through-pair/is-understood.ts";
import { replyIn } from "./pair/reply-in.ts";
import { portsApart } from "./through-pair/ports-apart.ts";

/** The student's own client against the student's own server. */
export interface PairOutcome {
  readonly verdict: Verdict;
  readonly transcript: Transcript;
  readonly durationMs: number;
}

export interface PairToPlay {
  readonly context: Context;
  readonly server: HalfOutcome;
  /** What the server answered to the client's recorded request; `null` if it never came to that. */
  readonly reply: RelayedReply | null;
  /** `null`: the two can never be brought together. */
  readonly encounters: Encounters | null;
  readonly clientAtHand: ClientAtHand;
  readonly client: HalfOutcome;
}

/**
 * Plays to the client what its own server answered to its recorded request, byte for byte: that is certain, and costs
 * one start. A conversation may need more than that, a greeting or several messages: what fails so is played once more
 * by the two together.
 */
export async function playPair(pair: PairToPlay): Promise<PairOutcome> {
  const startedAt = performance.now();
  const asked = pair.context.exercise.pair.request;
  const apart = portsApart(pair.server.profile, pair.client.profile, asked);
  if (apart !== null)
    return { verdict: charged(pair, apart), transcript: [], durationMs: 0 };
  const recorded = await relayed(pair);
  const isDone = recorded.verdict.kind === "pass";
  const live = isDone ? null : await playedLive(pair);
  const { verdict, transcript } = live ?? recorded;
  const durationMs = Math.round((performance.now() - startedAt) * 10) / 10;
  return { verdict: charged(pair, verdict), transcript, durationMs };
}

async function relayed(
  pair: PairToPlay,
): Promise<Omit<PairOutcome, "durationMs">> {
  const { context, server, reply, clientAtHand, client } = pair;
  if (server.profile === null || client.profile === null || reply === null)
    return { verdict: uncharged, transcript: [] };
  const asked = context.exercise.pair.request;
  const { output, transcript } = await relayToClient({
    client: clientAtHand.client,
    network: context.lane.network,
    profile: client.profile,
    value: asked,
    reply,
  });
  const verdict = judgePair({
    asked,
    reply: reply.bytes,
    replyCodec: server.profile.dialect.reply,
    field: context.exercise.reply,
    silence: silenceFrom(reply.isEnded, reply.wait),
    output,
  });
  return { verdict, transcript: [...reply.transcript, ...transcript] };
}

type Live = Omit<PairOutcome, "durationMs">;

/** `null`: the two cannot be run with somebody between them, or it came to no conversation. */
async function playedLive(pair: PairToPlay): Promise<Live | null> {
  const { context, encounters, server } = pair;
  const { request: value, reply: right } = questionFor(pair);
  const live = await encounters?.talk(value);
  if (live?.kind !== "talked") return null;
  // One whose answers nobody could put in another's place may have shown what it knew by itself.
  if (!isUnderstood(pair.client)) return null;
  const { output, withheld, ended, serverWait, transcript } = live;
  const verdict = judgePair({
    asked: value,
    reply: replyIn(live),
    replyCodec: server.profile?.dialect.reply ?? unknownCodec.id,
    field: context.exercise.reply,
    right,
    silence: silenceFrom(ended.includes("server"), serverWait),
    output,
    withheld,
  });
  return { verdict, transcript };
}

/** Why a server said no more: it ended the connection, or what was seen of it while it was waited for. */
function silenceFrom(isEnded: boolean, wait: WaitEnd | null): Silence {
  const isSeen = !isEnded && wait !== null && wait.kind !== "met";
  return isSeen ? wait : { kind: "closed", how: "end" };
}

interface Question {
  readonly request: Value;
  /** The right answer; `null`: it is not known. */
  readonly reply: Value | null;
}

/** In a format that nobody can read, an answer is known by being right: what is asked then is what has a known one. */
function questionFor({ context: { exercise }, server }: PairToPlay): Question {
  const { request } = exercise.pair;
  const { acquaintance } = exercise;
  const known = acquaintance.find((one) => sameValue(one.request, request));
  if (known !== undefined) return known;
  const codec = server.profile?.dialect.reply ?? unknownCodec.id;
  const isRead = codec !== unknownCodec.id;
  const [other] = acquaintance;
  return isRead || other === undefined ? { request, reply: null } : other;
}

const uncharged: Verdict = {
  kind: "skip",
  reason: { kind: "not-applicable", because: "pair-halves-fail" },
};

/** Where a half does not work by itself, nobody can say whose fault it is that the pair does not. */
function charged({ context, server, client }: PairToPlay, verdict: Verdict) {
  const { group } = context.exercise.pair;
  const bothWork = [server, client].every((half) => works(half, group));
  return verdict.kind === "fail" && !bothWork ? uncharged : verdict;
}
