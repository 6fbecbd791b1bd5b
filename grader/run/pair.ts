import { performance } from "node:perf_hooks";
import { relayToClient } from "../acquaint/client/relay-to-client.ts";
import type { RelayedReply } from "../acquaint/server/relay-to-server.ts";
import type { Transcript } from "../core/transcript.ts";
import type { Verdict } from "../core/verdict.ts";
import { judgePair } from "../judge/judge-pair.ts";
import type { Context } from "./half/context.ts";
import type { ClientAtHand } from "./half/client-half.ts";
import type { HalfOutcome } from "./half/outcome.ts";

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
  readonly clientAtHand: ClientAtHand;
  readonly client: HalfOutcome;
}

/**
 * Plays to the client what its own server answered to its recorded request, byte for byte: on one network both programs
 * cannot have their port at the same time as the recording peer between them.
 */
export async function playPair(pair: PairToPlay): Promise<PairOutcome> {
  const startedAt = performance.now();
  const { verdict, transcript } = await relayed(pair);
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
    isEnded: reply.isEnded,
    output,
  });
  return { verdict, transcript: [...reply.transcript, ...transcript] };
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

function works({ cases }: HalfOutcome, group: string): boolean {
  return cases
    .filter(({ testCase }) => testCase.group === group)
    .every(({ verdict }) => verdict.kind === "pass" || verdict.kind === "skip");
}
