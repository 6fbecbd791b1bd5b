import { partFromAll } from "../../drive/connections/part.ts";
import type { Connection } from "../../drive/connections/connection.ts";
import { dial } from "../../drive/connections/reach.ts";
import { Stage, patienceToAnswer } from "../../drive/stage.ts";
import type { ServerKeeper, ServerStart } from "../../launch/server-keeper.ts";
import type { WaitEnd } from "../../core/program-handle.ts";
import type { Transcript } from "../../core/transcript.ts";
import type { Codec } from "../../wire/codec.ts";
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

/** What the server said to it, and how the wait for more of it ended. */
interface HeardReply extends RecordedStream {
  readonly wait: WaitEnd;
}

/** The same, with all that happened meanwhile. */
export interface RelayedReply extends HeardReply {
  readonly transcript: Transcript;
}

/**
 * Plays a recorded client to the server of the same submission, and records the answer in turn; `codec` is that of the
 * answer, and says whether it may be whole.
 */
export async function relayToServer(
  keeper: ServerKeeper,
  request: RecordedStream,
  codec: Codec,
): Promise<RelayedReply> {
  const server = await keeper.fit();
  const { program } = server;
  const stage = new Stage({
    program,
    listener: null,
    patience: patienceToAnswer,
  });
  const reply = await relay(stage, server, { request, codec });
  await partFromAll(stage);
  return { ...reply, transcript: stage.recorder.transcript };
}

interface Relayed {
  readonly request: RecordedStream;
  readonly codec: Codec;
}

async function relay(
  stage: Stage,
  server: ServerStart,
  { request, codec }: Relayed,
): Promise<HeardReply> {
  const wait = { kind: "met" } as const;
  const silence = { bytes: new Uint8Array(), isEnded: true, wait };
  if (server.kind === "failed") return silence;
  const { at } = server;
  await dial(stage, relayedConnection, { host: reachable(at), port: at.port });
  const connection = stage.connection(relayedConnection);
  if (connection === null) return silence;
  await connection.send(request.bytes);
  if (request.isEnded) connection.halfClose();
  const heard = await hearAnswer(stage, connection, codec);
  return { ...heard, isEnded: connection.closedByProgram !== null };
}

/** All that the server says by itself; one that takes its time in the middle of its answer is heard to the end of it. */
async function hearAnswer(
  stage: Stage,
  connection: Connection,
  codec: Codec,
): Promise<Omit<HeardReply, "isEnded">> {
  let said = new Uint8Array();
  for (;;) {
    const { bytes, end: wait } = await hear(stage, connection);
    said = Uint8Array.from([...said, ...bytes]);
    const isCut = codec.decode(said).kind === "incomplete";
    if (bytes.length === 0 || connection.isFinished || !isCut)
      return { bytes: said, wait };
  }
}
