import type {
  Got,
  ProgramHandle,
  Wait,
  WaitEnd,
} from "../../core/program-handle.ts";
import type { Connection } from "./connection.ts";

/** A program, and the connections to it. */
interface Talk {
  readonly program: ProgramHandle;
  readonly connections: readonly Connection[];
}

/** An acknowledgement comes within 200 ms at the latest (Linux, `TCP_DELACK_MAX`); each look takes 3 or more. */
const mostLooks = 60;

/** Waits as the program does; one that waits for good has said all, but what it said may not have come yet. */
export async function waitForAll(talk: Talk, wait: Wait): Promise<WaitEnd> {
  let end = await talk.program.waitUntil(wait);
  for (let look = 0; look < mostLooks; look += 1) {
    if (end.kind !== "stalled" || end.stall.kind !== "blocked") break;
    if (!(await isHeldBack(talk))) break;
    end = await talk.program.waitUntil(wait);
  }
  return end;
}

/** Something follows only what has come already: the first segment is never held back. */
async function isHeldBack({ program, connections }: Talk): Promise<boolean> {
  const got = gotOn(connections);
  return got.size > 0 && program.hasTraffic(got);
}

/** What came on the open connections since we sent something last. */
export function gotOn(connections: readonly Connection[]): Got {
  const got = new Map<number, number>();
  for (const { isFinished, ownPort, gotInBytes } of connections)
    if (!isFinished && gotInBytes !== null)
      got.set(ownPort, (got.get(ownPort) ?? 0) + gotInBytes);
  return got;
}
