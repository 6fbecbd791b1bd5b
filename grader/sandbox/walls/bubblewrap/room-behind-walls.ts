import { setTimeout } from "node:timers/promises";
import { beginningOf, isThere, kill } from "../../room/end-lane.ts";
import type { Room } from "../../room/room.ts";
import { exitInside } from "./exit.ts";
import { Status } from "./status.ts";

const lookAgainMs = 1;

/** What does not end within so many looks hangs in a driver; nobody can do more about it. */
const mostLooks = 1000;

/** Who has told nothing by then is ended with its group, as far as it has come. */
const mostWaitMs = 10_000;

/** Walls are a room of their own: `bwrap` starts a first process inside, and tells its number before all else. */
export function roomBehindWalls(uid: number | null): Room {
  let status: Status | null = null;
  let first = Promise.resolve<Known | null>(null);
  let known: Known | null = null;
  return {
    moreStreams: ["pipe"],
    uid,
    inside: (command) => command,
    hold: (started) => {
      status = new Status(started);
      first = status.first.then(knownAs);
      void first.then((told) => {
        known = told;
      });
    },
    endOf: async (exit) => exitInside(exit, (await status?.whole()) ?? ""),
    close: async () => {
      const late = setTimeout(mostWaitMs, null, { ref: false });
      const told = await Promise.race([first, late]);
      end(told);
      // `bwrap` itself ends with the program, before those that the program has left behind.
      for (let look = 0; look < mostLooks && isStill(told); look += 1)
        await setTimeout(lookAgainMs);
    },
    closeNow: () => {
      end(known);
    },
  };
}

/** A process: its number is given to another one some time after its end, but not its beginning. */
interface Known {
  readonly pid: number;
  readonly beganAt: string | null;
}

function knownAs(pid: number | null): Known | null {
  return pid === null ? null : { pid, beganAt: beginningOf(pid) };
}

function isStill(known: Known | null): known is Known {
  if (known === null) return false;
  return isThere(known.pid) && beginningOf(known.pid) === known.beganAt;
}

function end(known: Known | null): void {
  if (isStill(known)) kill(known.pid);
}
