import type {
  Exercise,
  Field,
  KnownAnswer,
} from "../../core/exercise/exercise.ts";
import type { Value } from "../../core/exercise/value.ts";
import type { Network } from "../../core/network.ts";
import type { Ending, Evidence, Profile } from "../../core/profile.ts";
import { codecNamed } from "../../wire/registry.ts";
import { ClientRun } from "./client-run.ts";
import type { HeardClient } from "./hear-client.ts";
import { isUnderstood } from "./dialect/is-understood.ts";
import { type ReplyTry, replyTries } from "./dialect/reply-tries.ts";
import {
  type RecordedRequest,
  requestCodecs,
} from "./dialect/request-codec.ts";
import type { Startable } from "../starter.ts";

export type ClientMeeting =
  | { readonly kind: "met"; readonly profile: Profile }
  /** What it sends means nothing in any dialect that we know. */
  | { readonly kind: "dialect-unknown"; readonly request: Uint8Array };

export interface ClientToMeet {
  readonly exercise: Exercise;
  readonly client: Startable;
  readonly network: Network;
  readonly heard: Extract<HeardClient, { kind: "heard" }>;
  /** The codec in which its own server answers, if that is known. */
  readonly ownReply: string | null;
}

/** An answer in one codec, and whether the client showed it. */
interface Trial {
  readonly reply: ReplyTry;
  readonly replyEnds: Ending["replyEnds"];
  readonly shown: number;
}

/** Finds out in which dialect a client wants to be answered: the answer that it then shows proves it. */
export async function meetClient(client: ClientToMeet): Promise<ClientMeeting> {
  const { heard } = client;
  const requests: RecordedRequest[] = [
    { bytes: heard.request, value: heard.value },
  ];
  const { writes } = client.client.facts;
  const field = client.exercise.request;
  const [first] = requestCodecs(requests, writes, field);
  if (first === undefined)
    return { kind: "dialect-unknown", request: heard.request };
  const trial = await findReply(client, first, requests);
  const [request = first] = requestCodecs(requests, writes, field);
  return { kind: "met", profile: profileOf(client, request, trial) };
}

/** Answers in one codec after the other until the client shows what it was told. */
async function findReply(
  client: ClientToMeet,
  request: string,
  requests: RecordedRequest[],
): Promise<Trial> {
  const { reads } = client.client.facts;
  const { ownReply } = client;
  const fields = client.exercise;
  const tries = replyTries({ ownReply, reads, request, fields });
  let fallback: Trial | null = null;
  for (const [index, reply] of tries.entries()) {
    const trial = await tryReply(client, { request, reply, index, requests });
    if (trial.shown > 0) return trial;
    fallback ??= trial;
  }
  if (fallback === null) throw new Error("no codec to answer in");
  return fallback;
}

interface Experiment {
  readonly request: string;
  readonly reply: ReplyTry;
  readonly index: number;
  readonly requests: RecordedRequest[];
}

/** One run: the client asks one thing and is told the answer of another, so that it cannot know it by itself. */
async function tryReply(
  { exercise, client, network, heard }: ClientToMeet,
  { request, reply, index, requests }: Experiment,
): Promise<Trial> {
  const { asked, told } = crossed(exercise.acquaintance, index);
  const { mode, at } = heard;
  const value = asked.request;
  const codec = codecNamed(request);
  const ports = [at.port];
  const known = { client, network, mode, ports, value, codec };
  const run = await ClientRun.begin(known);
  if (run.request.length > 0) requests.push({ bytes: run.request, value });
  const shown = await shownOf(run, reply.codec, {
    field: exercise.reply,
    value: told.reply,
  });
  await run.leave();
  return {
    reply,
    replyEnds: shown ?? "by-itself",
    shown: shown === null ? 0 : 1,
  };
}

/** Sends a value in a codec, and sees whether the client shows it; a codec that cannot carry it shows nothing. */
async function shownOf(
  run: ClientRun,
  codec: string,
  told: { readonly field: Field; readonly value: Value },
): Promise<Ending["replyEnds"] | null> {
  const bytes = codecNamed(codec).encode(told.value);
  if (bytes === null) return null;
  const isIn = (output: string): boolean =>
    isUnderstood({ ...told, bytes, output });
  return showing(run, bytes, isIn);
}

/** How the answer had to end for the client to show it; `null` if it did not show it at all. */
async function showing(
  run: ClientRun,
  bytes: Uint8Array,
  isIn: (output: string) => boolean,
): Promise<Ending["replyEnds"] | null> {
  if (isIn(await run.answer(bytes))) return "by-itself";
  if (!run.isWaiting) return null;
  return isIn(await run.finish()) ? "end-of-connection" : null;
}

function crossed(
  known: readonly KnownAnswer[],
  index: number,
): { readonly asked: KnownAnswer; readonly told: KnownAnswer } {
  const asked = known[(index + 1) % known.length];
  const told = known[(index + 2) % known.length];
  if (asked === undefined || told === undefined)
    throw new Error("an exercise without known answers");
  return { asked, told };
}

function profileOf(
  { heard }: ClientToMeet,
  request: string,
  { reply, replyEnds, shown }: Trial,
): Profile {
  return {
    port: heard.at.port,
    address: heard.at.host,
    input: heard.mode,
    dialect: { request, reply: reply.codec },
    ending: { requestEnds: "by-itself", replyEnds, exchanges: "one" },
    evidence: evidenceOf(reply, shown),
  };
}

function evidenceOf(reply: ReplyTry, shown: number): readonly Evidence[] {
  if (shown > 0) return [{ kind: "shown-answer", count: shown }];
  if (reply.because === "guess") return [{ kind: "guess" }];
  return [{ kind: "source", format: reply.codec }];
}
