import { GraderFault } from "../../../core/errors.ts";
import type { Value } from "../../../core/exercise/value.ts";
import type { Patience } from "../../../core/program-handle.ts";
import type { Transcript } from "../../../core/transcript.ts";
import { closeAfter } from "../../../drive/connections/part.ts";
import { accept } from "../../../drive/connections/reach.ts";
import { patienceToAnswer, patienceToFinish } from "../../../drive/stage.ts";
import { besideServer } from "../beside-server.ts";
import { type Conversation, relay } from "../relay.ts";
import { StageSpeaker } from "../speaker.ts";
import { type PairAtHand, startClient } from "../start-client.ts";
import { RecordedSpeaker, type Script } from "./recorded-speaker.ts";

/** What a client said to its server as it was recorded, and what happened at the client. */
export interface Told extends Conversation {
  /** Whether the client has ended by itself, and can hear no answer any more. */
  readonly hasLeft: boolean;
  readonly transcript: Transcript;
}

/** What one end is told that the other one said. */
export interface Telling {
  readonly script: Script;
  /** Whether it has all the time that it wants; in haste it is not waited for long after a word. */
  readonly isPatient: boolean;
}

/**
 * Runs a client alone, told what its server has said. The server is stopped, for its port is ours meanwhile. `null`: the
 * client does not come.
 */
export async function tellClient(
  pair: PairAtHand,
  { value, script, isPatient }: Telling & { readonly value: Value },
): Promise<Told | null> {
  await pair.keeper.stop();
  const stage = await startClient({ ...pair, value }, pair.port);
  try {
    if (stage.listener?.held.includes(pair.port) === true)
      throw new GraderFault({
        kind: "port-held",
        port: pair.port,
        holder: null,
      });
    await accept(stage, "client");
    const connection = stage.connection("client");
    if (connection === null) return null;
    const client = new StageSpeaker(stage, connection, afterWord(isPatient));
    const server = new RecordedSpeaker("server", script);
    const conversation = await relay(client, server);
    const hasLeft = stage.program?.end !== null;
    const { transcript } = stage.recorder;
    return { ...conversation, hasLeft, transcript };
  } finally {
    await closeAfter(stage, stage.program);
  }
}

/**
 * Tells a server alone what its client has said. `null`: it does not start, or not where its client looks for it.
 */
export async function tellServer(
  { keeper, port }: PairAtHand,
  { script, isPatient }: Telling,
): Promise<Script | null> {
  const server = await keeper.fit();
  if (server.kind === "failed" || server.at.port !== port) return null;
  const client = new RecordedSpeaker("client", script);
  const patienceAfterWord = afterWord(isPatient);
  const to = { server, patienceAfterWord };
  return await besideServer(to, (other) => relay(client, other));
}

function afterWord(isPatient: boolean): Patience {
  return isPatient ? patienceToAnswer : patienceToFinish;
}
