import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setTimeout } from "node:timers/promises";
import { Readable } from "node:stream";
import { isThere, kill } from "../room/end-lane.ts";
import type { Room } from "../room/room.ts";
import { descriptors } from "./descriptors.ts";

const lookAgainMs = 1;

/** What does not end within so many looks hangs in a driver; nobody can do more about it. */
const mostLooks = 1000;

/** Walls are a room of their own: `bwrap` starts a first process inside, and tells its number before all else. */
export function roomBehindWalls(uid: number | null): Room {
  let first = Promise.resolve<number | null>(null);
  let known: number | null = null;
  return {
    moreStreams: ["pipe"],
    uid,
    inside: (command) => command,
    hold: ({ stdio }) => {
      first = firstTold(stdio[descriptors.status]);
      void first.then((pid) => {
        known = pid;
      });
    },
    close: async () => {
      const pid = await first;
      if (pid === null) return;
      kill(pid);
      // `bwrap` itself ends with the program, before those that the program has left behind.
      for (let look = 0; look < mostLooks && isThere(pid); look += 1)
        await setTimeout(lookAgainMs);
    },
    closeNow: () => {
      if (known !== null) kill(known);
    },
  };
}

/** The first process inside of the walls, as a line of JSON tells it; `null` where there was none. */
async function firstTold(
  status: ChildProcess["stdio"][number] | undefined,
): Promise<number | null> {
  if (!(status instanceof Readable)) return null;
  const [line] = await Promise.race([
    once(status, "data"),
    once(status, "end").then(() => [""]),
  ]).catch(() => [""]);
  const told = /"child-pid": (\d+)/.exec(String(line))?.[1];
  return told === undefined ? null : Number(told);
}
