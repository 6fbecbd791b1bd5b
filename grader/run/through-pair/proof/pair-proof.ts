import type { ServerKeeper } from "../../../launch/server-keeper.ts";
import { unknownCodec } from "../../../wire/unknown.ts";
import type { ClientAtHand } from "../../half/client-half.ts";
import type { Context } from "../../half/context.ts";
import { tryTo } from "../../half/fault.ts";
import type { HalfOutcome } from "../../half/outcome.ts";
import { type ProvenPair, provePair } from "./proven-pair.ts";

/** The pair, once somebody needs to know it: proven to give right answers, or `null`. */
export type PairProof = () => Promise<ProvenPair | null>;

/** What a proof needs; `null`: there are not two programs. */
export interface BothAtHand {
  readonly server: HalfOutcome;
  readonly keeper: ServerKeeper | null;
  readonly client: ClientAtHand;
}

/** A proof is made at most once; a fault of ours proves nothing. */
export function proofOf(context: Context, both: BothAtHand | null): PairProof {
  let proof: Promise<ProvenPair | null> | null = null;
  return () => (proof ??= prove(context, both));
}

async function prove(
  { exercise, lane }: Context,
  both: BothAtHand | null,
): Promise<ProvenPair | null> {
  if (both === null) return null;
  const { server, keeper } = both;
  const { client, heard } = both.client;
  if (keeper === null || heard.at === null) return null;
  const { network } = lane;
  const { plan, at } = heard;
  const pair = { keeper, client, network, plan, port: at.port };
  const replyCodec = server.profile?.dialect.reply ?? unknownCodec.id;
  const writes = server.program?.facts.writes ?? [];
  const setting = { exercise, replyCodec, writes, pair };
  const tried = await tryTo(() => provePair(setting));
  // Its port is the client's next.
  await keeper.stop();
  return tried.kind === "done" ? tried.result : null;
}
