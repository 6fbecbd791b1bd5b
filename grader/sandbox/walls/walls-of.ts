import type { LaneKind } from "../lane-kind.ts";
import type { Rooms } from "../room/rooms.ts";
import type { Student } from "../student.ts";
import { buildWalls } from "./bubblewrap/bubblewrap.ts";
import { identitiesOf } from "./inside/identity.ts";
import { limitedTo, stepLimitsWithoutWalls } from "./limits.ts";
import { noWalls } from "./no-walls.ts";
import { buildSeatbelt } from "./seatbelt/seatbelt.ts";
import type { Walls } from "./walls.ts";

/** Who is to be behind walls. */
export interface Inmate {
  /** The lane's folder, still empty. */
  readonly folder: string;
  readonly student: Student;
  /** Where there are no walls, in a lane with processes of its own. */
  readonly rooms: Rooms;
}

/** The strongest walls that stand in a lane of a kind; each is tried. */
export function wallsOf(kind: LaneKind, inmate: Inmate): Walls {
  return kind.network === "host"
    ? wallsOnHost(kind, inmate)
    : wallsInLane(inmate);
}

/**
 * On the machine's own network a program's processes are among all others, and so are its files; a Mac can hide those,
 * where more than nothing was asked for.
 */
function wallsOnHost(
  { because }: Extract<LaneKind, { network: "host" }>,
  { folder, student }: Inmate,
): Walls {
  const takeRoom: Walls["takeRoom"] = () => Promise.resolve(null);
  const open = { student, temporary: folder, takeRoom, stepLimits: [] };
  const isMac = process.platform === "darwin";
  const built = isMac && because !== null ? buildSeatbelt(folder) : null;
  if (built === null || typeof built === "string")
    return noWalls({ ...open, because: built });
  return built;
}

function wallsInLane({ folder, student, rooms }: Inmate): Walls {
  const built = buildWalls(folder, identitiesOf(student));
  if (typeof built !== "string") return built;
  const takeRoom: Walls["takeRoom"] = () => rooms.take();
  const stepLimits = limitedTo(stepLimitsWithoutWalls);
  const open = { student, temporary: folder, because: built };
  return noWalls({ ...open, takeRoom, stepLimits });
}
