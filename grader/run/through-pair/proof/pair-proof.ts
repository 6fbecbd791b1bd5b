import type { Series } from "../../../acquaint/pair/live-pair.ts";
import type { Role } from "../../../core/exercise/exercise.ts";
import { isUnderstood } from "../is-understood.ts";
import { questionsFor } from "../questions.ts";
import type { Encounters } from "../../../acquaint/pair/encounters.ts";
import { unknownCodec } from "../../../wire/unknown.ts";
import type { Context } from "../../half/context.ts";
import { type Tried, tryTo } from "../../half/fault.ts";
import type { HalfOutcome } from "../../half/outcome.ts";
import { type ProvenPair, provePair } from "./proven-pair.ts";

/** The pair, once somebody needs to know it: proven to give right answers, or `null`. */
export type PairProof = () => Promise<Tried<ProvenPair | null>>;

/** What a proof needs; `null`: there are not two programs. */
export interface BothAtHand {
  readonly server: HalfOutcome;
  readonly encounters: Encounters;
}

/** A proof is made at most once. */
export function proofOf(context: Context, both: BothAtHand | null): PairProof {
  let proof: ReturnType<PairProof> | null = null;
  return () => (proof ??= prove(context, both));
}

async function prove(
  context: Context,
  both: BothAtHand | null,
): ReturnType<PairProof> {
  if (both === null) return { kind: "done", result: null };
  const { exercise } = context;
  const { server, encounters } = both;
  encounters.expect(questionsOf(context, server));
  const replyCodec = server.profile?.dialect.reply ?? unknownCodec.id;
  const writes = server.program?.facts.writes ?? [];
  const setting = { exercise, replyCodec, writes, encounters };
  const tried = await tryTo(() => provePair(setting));
  // Its port is the client's next.
  await encounters.pair.keeper.stop();
  return tried;
}

/** What the proof asks about comes first. */
function questionsOf(context: Context, server: HalfOutcome): readonly Series[] {
  const roles: readonly Role[] = isUnderstood(server)
    ? ["client"]
    : ["server", "client"];
  const proving = context.exercise.acquaintance.slice(0, 2);
  return [
    ...proving.map(({ request }) => [request]),
    ...questionsFor(context, roles),
  ];
}
