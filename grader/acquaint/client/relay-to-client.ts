import type { Value } from "../../core/exercise/value.ts";
import type { Network } from "../../core/network.ts";
import type { Profile } from "../../core/profile.ts";
import type { Transcript } from "../../core/transcript.ts";
import { codecNamed } from "../../wire/registry.ts";
import type { RecordedStream } from "../server/relay-to-server.ts";
import { type Startable, toldNothing } from "../starter.ts";
import { ClientRun } from "./client-run.ts";

export interface RelayToClient {
  readonly client: Startable;
  readonly network: Network;
  readonly profile: Profile;
  readonly value: Value;
  readonly reply: RecordedStream;
}

/** What the client printed once it had the answer. */
export interface RelayedOutput {
  readonly output: string;
  readonly transcript: Transcript;
}

/** Plays a recorded server to the client of the same submission: the same bytes, and the same end. */
export async function relayToClient(
  relay: RelayToClient,
): Promise<RelayedOutput> {
  const { client, network, profile, value, reply } = relay;
  const plan = profile.plan ?? toldNothing;
  const ports = [profile.port];
  const codec = codecNamed(profile.dialect.request);
  const known = { client, network, plan, ports, value, codec };
  const run = await ClientRun.begin(known);
  const before = run.program.stdout.text;
  let output = await run.answer(reply.bytes);
  if (reply.isEnded && run.isWaiting) output += await run.finish();
  // Not even a prompt that it repeats is an answer.
  const saysNothingNew = before.includes(output.trim());
  if (saysNothingNew && run.isWaiting) output += await run.hangUp();
  await run.leave();
  return { output, transcript: run.transcript };
}
