import type { Exercise, Field } from "../../core/exercise/exercise.ts";
import type { Value } from "../../core/exercise/value.ts";
import type { Network } from "../../core/network.ts";
import type {
  Certainty,
  Ending,
  Evidence,
  Profile,
} from "../../core/profile.ts";
import { codecNamed } from "../../wire/registry.ts";
import { ClientRun } from "./client-run.ts";
import type { HeardClient } from "./hear-client.ts";
import { type Crossed, type Trial, findReply } from "./dialect/find-reply.ts";
import { isUnderstood } from "./dialect/is-understood.ts";
import { type ReplyTry, replyTries } from "./dialect/reply-tries.ts";
import {
  type RecordedRequest,
  requestCodecs,
} from "./dialect/request-codec.ts";
import { certaintyFrom } from "../certainty.ts";
import { type Startable, inputModeOf } from "../starter.ts";

export type ClientMeeting =
  | { readonly kind: "met"; readonly profile: Profile }
  /** What it sends means nothing in any dialect that we know. */
  | { readonly kind: "dialect-unknown" };

export interface ClientToMeet {
  readonly exercise: Exercise;
  readonly client: Startable;
  readonly network: Network;
  readonly heard: Extract<HeardClient, { kind: "heard" }>;
  /** The codec in which its own server answers, if that is known. */
  readonly ownReply: string | null;
  /** How often it was started until it was heard. */
  readonly startsBefore: number;
  /** Whether codecs are tried that nothing speaks for; if not, a client that shows nothing in the others stays unknown. */
  readonly mayGuess: boolean;
}

/** Of a client, to find out how it wants to be talked to. */
const mostStarts = 12;

/** Finds out in which dialect a client wants to be answered: the answer that it then shows proves it. */
export async function meetClient(client: ClientToMeet): Promise<ClientMeeting> {
  const { heard } = client;
  const requests: RecordedRequest[] = [
    { bytes: heard.request, value: heard.value },
  ];
  const { writes } = client.client.facts;
  const field = client.exercise.request;
  const [first] = requestCodecs(requests, writes, field);
  if (first === undefined) return { kind: "dialect-unknown" };
  const trial = await searched(client, first, requests);
  if (trial === null) return { kind: "dialect-unknown" };
  const [request = first] = requestCodecs(requests, writes, field);
  return { kind: "met", profile: profileOf(client, request, trial) };
}

async function searched(
  client: ClientToMeet,
  request: string,
  requests: RecordedRequest[],
): Promise<Trial | null> {
  const { exercise, ownReply, startsBefore, mayGuess } = client;
  const { reads } = client.client.facts;
  const fields = exercise;
  const all = replyTries({ ownReply, reads, request, fields });
  const tries = all.filter(({ because }) => mayGuess || because !== "guess");
  if (tries.length === 0) return null;
  const trial = await findReply({
    exercise,
    request,
    tries,
    mostRuns: Math.max(1, mostStarts - startsBefore),
    run: (reply, values) =>
      tryReply(client, { request, reply, values, requests }),
  });
  return mayGuess || trial.shown > 0 ? trial : null;
}

interface Experiment {
  readonly request: string;
  readonly reply: ReplyTry;
  readonly values: Crossed;
  readonly requests: RecordedRequest[];
}

async function tryReply(
  { exercise, client, network, heard }: ClientToMeet,
  { request, reply, values, requests }: Experiment,
): Promise<Ending["replyEnds"] | null> {
  const { plan, at } = heard;
  const value = values.asked.request;
  const codec = codecNamed(request);
  const ports = [at.port];
  const known = { client, network, plan, ports, value, codec };
  const run = await ClientRun.begin(known);
  if (run.request.length > 0) requests.push({ bytes: run.request, value });
  const shown = await shownOf(run, reply.codec, {
    field: exercise.reply,
    value: values.told.reply,
  });
  await run.leave();
  return shown;
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
  const said = await run.finish();
  if (isIn(said)) return "end-of-connection";
  if (said !== "") return null;
  return isIn(await run.hangUp()) ? "by-itself" : null;
}

function profileOf(
  { heard }: ClientToMeet,
  request: string,
  { reply, replyEnds, shown }: Trial,
): Profile {
  return {
    port: heard.at.port,
    address: heard.at.host,
    input: inputModeOf(heard.plan),
    plan: heard.plan,
    dialect: { request, reply: reply.codec },
    ending: { requestEnds: "by-itself", replyEnds, exchanges: "one" },
    evidence: evidenceOf(reply, shown),
    certainty: certaintyOf(reply, shown),
  };
}

function evidenceOf(reply: ReplyTry, shown: number): readonly Evidence[] {
  if (shown > 0) return [{ kind: "shown-answer", count: shown }];
  if (reply.because === "guess") return [{ kind: "guess" }];
  return [{ kind: "source", format: reply.codec }];
}

/** Its own server's answers were read in the same codec. */
function certaintyOf({ because }: ReplyTry, shown: number): Certainty {
  const ofServer = because === "own-server" && shown > 0 ? 1 : 0;
  return certaintyFrom(shown + ofServer, because !== "guess");
}
