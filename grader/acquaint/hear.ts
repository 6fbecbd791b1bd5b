import type { WaitEnd } from "../core/program-handle.ts";
import type { Codec } from "../wire/codec.ts";
import type { Connection } from "../drive/connections/connection.ts";
import { type Stage, patienceToFinish } from "../drive/stage.ts";

/** What came back, in no dialect yet. */
export interface Heard {
  readonly bytes: Uint8Array;
  /** How the wait for the first byte ended. */
  readonly end: WaitEnd;
}

/**
 * Reads whatever the program says until it waits for us, closes or ends; or, in a codec that is known, until it has said
 * one whole value, for a program with a time limit of its own will not wait for long.
 */
export async function hear(
  stage: Stage,
  connection: Connection,
  codec: Codec | null = null,
): Promise<Heard> {
  const end = await stage.wait(
    () => connection.isFinished || connection.unread.length > 0,
  );
  const isWhole = (): boolean => {
    const decoded = codec?.decode(connection.unread);
    return decoded?.kind === "value" && decoded.isFinal;
  };
  if (!connection.isFinished && connection.unread.length > 0 && !isWhole())
    await stage.settle(
      () => connection.isFinished || isWhole(),
      patienceToFinish,
    );
  const bytes = connection.unread;
  connection.consume();
  return { bytes, end };
}
