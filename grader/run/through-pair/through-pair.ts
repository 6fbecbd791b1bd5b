import type { Profile } from "../../core/profile.ts";
import type { Fault } from "../../core/verdict.ts";
import { isBare } from "../../wire/field/choices/is-bare.ts";
import { readWhole } from "../../wire/infer/read-whole.ts";
import { codecNamed } from "../../wire/registry.ts";
import { unknownCodec } from "../../wire/unknown.ts";
import { type CaseChoice, casesOf } from "../half/context.ts";
import {
  type CaseOutcome,
  type HalfOutcome,
  faultyHalf,
} from "../half/outcome.ts";
import { isUnderstood } from "./is-understood.ts";
import { replyIn } from "../pair/reply-in.ts";
import { caseThroughPair } from "./case-through-pair.ts";
import type { PairProof } from "./proof/pair-proof.ts";
import type { ProvenPair } from "./proof/proven-pair.ts";

export interface HalvesToJudge {
  readonly context: CaseChoice;
  readonly server: HalfOutcome;
  readonly client: HalfOutcome;
  readonly proof: PairProof;
}

type Halves = Pick<HalvesToJudge, "server" | "client">;

/**
 * Halves whose dialect nobody could read, judged by what the client shows of its own server's answers, if these are
 * right; every other half as it is.
 */
export async function throughPair(halves: HalvesToJudge): Promise<Halves> {
  const { server, client, context, proof } = halves;
  if (isUnderstood(server) && isUnderstood(client)) return { server, client };
  const tried = await proof();
  if (tried.kind === "fault") return unjudged(halves, tried.fault);
  const proven = tried.result;
  if (proven === null) return { server, client };
  const isRead = isReadable(halves, proven);
  return {
    server: await judged(server, proven, context),
    client: isRead ? client : await judged(client, proven, context),
  };
}

/** What a fault of ours kept from being judged is charged to nobody. */
function unjudged({ context, ...halves }: HalvesToJudge, fault: Fault): Halves {
  const unless = (half: HalfOutcome): HalfOutcome => {
    const cases = casesOf(context, half.role);
    return isUnderstood(half) ? half : faultyHalf({ ...half, fault, cases });
  };
  return { server: unless(halves.server), client: unless(halves.client) };
}

/** A client that asks in a format which is known, and hears nothing but an answer in one: what it makes of that is its own. */
function isReadable(
  { server, client, context }: HalvesToJudge,
  { recorded, replyCodec }: ProvenPair,
): boolean {
  if (client.profile === null || !isUnderstood(server)) return false;
  const [first] = recorded.turns;
  const said = recorded.turns.filter(({ from }) => from === "server");
  const answer = readWhole(codecNamed(replyCodec), replyIn(recorded));
  return (
    first?.from === "client" &&
    said.length === 1 &&
    answer !== null &&
    isBare(context.exercise.reply, answer)
  );
}

async function judged(
  half: HalfOutcome,
  proven: ProvenPair,
  context: CaseChoice,
): Promise<HalfOutcome> {
  if (isUnderstood(half)) return half;
  const cases: CaseOutcome[] = [];
  for (const testCase of casesOf(context, half.role))
    cases.push(await caseThroughPair(proven, testCase));
  return {
    ...half,
    profile: profileOf(half, proven),
    obstacle: null,
    remarks: [...half.remarks, { kind: "judged-through-pair" }],
    cases,
  };
}

/** A dialect that has no name, so that nothing is certain of it. */
function profileOf(
  { role, profile }: HalfOutcome,
  proven: ProvenPair,
): Profile {
  const { recorded, encounters } = proven;
  const { pair } = encounters;
  const { id } = unknownCodec;
  const hasMany = recorded.turns.length > 2;
  return {
    port: pair.port,
    address: profile?.address ?? "127.0.0.1",
    input: profile?.input ?? null,
    ...(role === "client" ? { plan: pair.plan } : {}),
    dialect: { request: id, reply: id },
    ending: {
      requestEnds: "by-itself",
      replyEnds:
        recorded.ended[0] === "server" ? "end-of-connection" : "by-itself",
      exchanges: hasMany ? "many" : "one",
    },
    evidence: [{ kind: "pair", count: 2 }],
  };
}
