import { join, relative } from "node:path";
import { searchPath } from "../machine/search-path.ts";
import { descriptors } from "./descriptors.ts";
import { type Furniture, furnish, spare } from "./inside/furniture.ts";
import type { Identity } from "./inside/identity.ts";
import { makeMemoryFolder } from "./inside/memory-folder.ts";
import { complaintOf } from "./inside/try-command.ts";
import { isOfSystem, wordsOf } from "./inside/words.ts";
import { limitsTo, mostProcesses } from "./limits.ts";
import type { Room } from "../room/room.ts";
import { roomBehindWalls } from "./room-behind-walls.ts";

/** What a student's program may see and use of the machine. */
export type Walls = Standing | Missing;

interface Standing {
  readonly name: "bubblewrap";
  /** The folder for temporary files inside. */
  readonly temporary: string;
  /** A command inside the walls, as the student, which may change all in the lane's folder. */
  around(command: readonly string[]): readonly string[];
  /**
   * A program that was handed in: it may change its own files alone, and tells of itself; it is to be started in the
   * `room`. Its variables are for it alone: whoever builds the walls would believe them, too.
   */
  aroundProgram(program: Beginning): Beginning;
  /** For one program. */
  room(): Room;
  /** From now on a folder of the machine can be seen, but not changed, from inside. */
  show(folder: string): void;
  /** Makes the folder for a submission of a size, with some room to spare. Throws what the machine said. */
  makeRoomFor(submission: SubmissionRoom): void;
}

/** A command, and the whole environment that it is started with. */
export interface Beginning {
  readonly command: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

export interface SubmissionRoom {
  readonly sizeInBytes: number;
  readonly files: number;
  readonly uid: number | null;
}

interface Missing {
  readonly name: "none";
  /** What the machine said when they were tried; `null`: nobody tried. */
  readonly because: string | null;
}

export const noWalls: Walls = { name: "none", because: null };

/** Where a submission lies in a lane's folder. */
export const submissionFolder = "submission";

/** Room for a submission, and for what is made of it. */
const homeSizeInBytes = 2 ** 30;
const mostFiles = 50_000;

/**
 * Builds walls in a lane, which has mounts of its own, and tries them with each way to be nobody until one works.
 * `home`: the lane's folder, still empty, which becomes one in memory.
 */
export function buildWalls(
  home: string,
  identities: readonly Identity[],
): Walls {
  const { arch } = process;
  if (arch !== "x64" && arch !== "arm64") return without(`no walls on ${arch}`);
  const folder = { path: home, sizeInBytes: homeSizeInBytes, mostFiles };
  const complaint = makeMemoryFolder({ ...folder, uid: null });
  if (complaint !== null) return without(complaint);
  const furniture = furnish(home, arch);
  if (typeof furniture === "string") return without(furniture);
  const complaints: string[] = [];
  for (const identity of identities) {
    const walls = wallsAround(furniture, identity);
    const said = complaintOf(walls.around(["true"]));
    if (said === null) return walls;
    complaints.push(said);
  }
  return without(complaints.join("; "));
}

function without(because: string): Missing {
  return { name: "none", because };
}

function wallsAround(furniture: Furniture, identity: Identity): Standing {
  const { home, filter } = furniture;
  const shown = new Set<string>();
  const submission = join(home, submissionFolder);
  const bwrap = (mayChange: string | null): readonly string[] => [
    ...["sh", "-c", withFilter, "sh", filter],
    ...wordsOf({ ...furniture, mayChange, shown: [...shown] }),
    ...identity.words,
  ];
  return {
    name: "bubblewrap",
    temporary: "/tmp",
    around: (command) => [
      ...[...asUser(identity.uid), ...bwrap(null), "--"],
      ...[...limitsTo(mostProcesses.compiler), ...identity.inside, ...command],
    ],
    aroundProgram: ({ command, environment }) => {
      const ours = [...bwrap(submission), ...telling];
      const its = [...limitsTo(mostProcesses.program), ...identity.inside];
      const words = [...ours, ...onlyWith(environment), "--", ...its];
      const outside = { PATH: searchPath() };
      return { command: [...words, ...command], environment: outside };
    },
    room: () => roomBehindWalls(identity.uid),
    show: (path) => {
      if (isForeign(path, home)) shown.add(path);
    },
    makeRoomFor: makeRoomAt(submission),
  };
}

/** The filter is opened at each start anew, for its offset is shared by all who inherit it. */
const withFilter = `filter=$1; shift; exec "$@" ${descriptors.filter}< "$filter"`;

const telling = ["--json-status-fd", String(descriptors.status)];

function makeRoomAt(path: string): Standing["makeRoomFor"] {
  return ({ sizeInBytes, files, uid }) => {
    const complaint = makeMemoryFolder({
      path,
      sizeInBytes: sizeInBytes + spare.sizeInBytes,
      mostFiles: files + spare.mostFiles,
      uid,
    });
    if (complaint !== null) throw new Error(complaint);
  };
}

function onlyWith(environment: Beginning["environment"]): readonly string[] {
  const all = Object.entries(environment);
  const set = all.flatMap(([name, value]) => ["--setenv", name, value]);
  return ["--clearenv", ...set];
}

/** A room starts its program as somebody by itself, which spares it a command. */
function asUser(uid: number | null): readonly string[] {
  const user = [`--reuid=${uid}`, `--regid=${uid}`, "--clear-groups"];
  return uid === null ? [] : ["setpriv", ...user, "--"];
}

/** Neither the lane's own nor seen by everybody. */
function isForeign(path: string, home: string): boolean {
  return relative(home, path).startsWith("..") && !isOfSystem(path);
}
