import type { Transcript } from "../../core/transcript.ts";
import type { Connection } from "../../drive/connections/connection.ts";
import { closeAfter } from "../../drive/connections/part.ts";
import { accept } from "../../drive/connections/reach.ts";
import type { Stage } from "../../drive/stage.ts";
import type { Conversation, Turn } from "./relay.ts";
import { type ClientToStart, startClient } from "./start-client.ts";

/**
 * A client that is told another value than the one that was answered in the recorded conversation; `port` is where it
 * looks for its server.
 */
export interface Replay extends ClientToStart {
  readonly recorded: Conversation;
}

/** What a client printed at a recorded server. */
export interface Replayed {
  readonly output: string;
  readonly transcript: Transcript;
}

/**
 * Plays to a client, byte for byte, what its own server said in another conversation: what it shows then came over the
 * wire, whatever the format, for it was told to ask something else.
 */
export async function replay(setting: Replay): Promise<Replayed> {
  const stage = await startClient(setting, setting.port);
  await accept(stage, "a");
  const connection = stage.connection("a");
  if (connection !== null) await playTo(stage, connection, setting.recorded);
  const output = stage.program?.stdout.text ?? "";
  await closeAfter(stage, stage.program);
  return { output, transcript: stage.recorder.transcript };
}

async function playTo(
  stage: Stage,
  connection: Connection,
  { turns, ended }: Conversation,
): Promise<void> {
  for (const turn of turns) await playTurn(stage, connection, turn);
  await stage.settle(() => connection.isFinished);
  if (ended.includes("server")) connection.halfClose();
  await stage.wait(() => false);
}

async function playTurn(
  stage: Stage,
  connection: Connection,
  { from, bytes }: Turn,
): Promise<void> {
  if (from === "server") return connection.send(bytes);
  await stage.wait(() => connection.isFinished || connection.unread.length > 0);
  await stage.settle(() => connection.isFinished);
  connection.consume();
}
