import type { Room } from "../../sandbox/room/room.ts";
import { killGroup } from "../groups.ts";
import type { Belongings } from "../inspect/inspector.ts";
import { machine } from "../inspect/machine.ts";

/** The way to end a program with all its processes. */
export interface Ending {
  /** Resolves when they are gone. */
  readonly whole: () => Promise<void>;
  /** For a grader that is about to leave. */
  readonly now: () => void;
}

/** In a room: whatever is in it goes with it. */
export function endingIn(room: Room, pid: number): Ending {
  return {
    whole: async () => {
      // The group includes whoever keeps the room: it must not go before the room does.
      await room.close();
      killGroup(pid);
    },
    now: () => {
      room.closeNow();
      killGroup(pid);
    },
  };
}

/** Among the processes of a machine: those that are known to be the program's. */
export function endingOutside(belongings: Belongings): Ending {
  return {
    whole: () => machine.endAll(belongings),
    now: () => {
      machine.endAllNow(belongings);
    },
  };
}
