import { partFromAll } from "../../drive/connections/part.ts";
import { dial } from "../../drive/connections/reach.ts";
import { Stage, patienceToAnswer } from "../../drive/stage.ts";
import type { ServerKeeper, ServerStart } from "../../launch/server-keeper.ts";
import type { Transcript } from "../../core/transcript.ts";
import { hear } from "../hear.ts";
import { reachable } from "./ask-server.ts";

/** The name of the connection on which a recorded client is played to its server. */
export const relayedConnection = "pair";

/** What a client was recorded to send, byte for byte. */
export interface RecordedStream {
  readonly bytes: Uint8Array;
  /** Whether it ended its side of the connection after that. */
  readonly isEnded: boolean;
}

/** What the server said to it. */
export interface RelayedReply extends RecordedStream {
  readonly transcript: Transcript;
}

/** Plays a recorded client to the server of the same submission, and records the answer in turn. */
export async function relayToServer(
  keeper: ServerKeeper,
  request: RecordedStream,
): Promise<RelayedReply> {
  const server = await keeper.fit();
  const { program } = server;
  const stage = new Stage({
    program,
    listener: null,
    patience: patienceToAnswer,
  });
  const reply = await relay(stage, server, request);
  await partFromAll(stage);
  return { ...reply, transcript: stage.recorder.transcript };
}

async function relay(
  stage: Stage,
  server: ServerStart,
  request: RecordedStream,
): Promise<RecordedStream> {
  const silence = { bytes: new Uint8Array(), isEnded: true };
  if (server.kind === "failed") return silence;
  const { at } = server;
  await dial(stage, relayedConnection, { host: reachable(at), port: at.port });
  const connection = stage.connection(relayedConnection);
  if (connection === null) return silence;
  await connection.send(request.bytes);
  if (request.isEnded) connection.halfClose();
  const { bytes } = await hear(stage, connection);
  return { bytes, isEnded: connection.closedByProgram !== null };
}
