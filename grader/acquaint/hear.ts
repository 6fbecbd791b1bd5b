import type { WaitEnd } from "../core/program-handle.ts";
import type { Connection } from "../drive/connections/connection.ts";
import { type Stage, patienceToFinish } from "../drive/stage.ts";

/** What came back, in no dialect yet. */
export interface Heard {
  readonly bytes: Uint8Array;
  /** How the wait for the first byte ended. */
  readonly end: WaitEnd;
}

/** Reads whatever the program says until it waits for us, closes or ends. */
export async function hear(
  stage: Stage,
  connection: Connection,
): Promise<Heard> {
  const end = await stage.wait(
    () => connection.isFinished || connection.unread.length > 0,
  );
  if (!connection.isFinished && connection.unread.length > 0)
    await stage.settle(() => connection.isFinished, patienceToFinish);
  const bytes = connection.unread;
  connection.consume();
  return { bytes, end };
}
