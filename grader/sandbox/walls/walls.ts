import { join, relative } from "node:path";
import { descriptors } from "./descriptors.ts";
import { type Furniture, furnish, spare } from "./inside/furniture.ts";
import type { Identity } from "./inside/identity.ts";
import { makeMemoryFolder } from "./inside/memory-folder.ts";
import { complaintOf } from "./inside/try-command.ts";
import { isOfSystem, wordsOf } from "./inside/words.ts";
import { limits } from "./limits.ts";
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
   * `room`.
   */
  aroundProgram(command: readonly string[]): readonly string[];
  /** For one program. */
  room(): Room;
  /** From now on a folder of the machine can be seen, but not changed, from inside. */
  show(folder: string): void;
  /** Makes the folder for a submission of a size, with some room to spare. Throws what the machine said. */
  makeRoomFor(submission: SubmissionRoom): void;
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

/** Opens the filter for a command that is not started in a room. */
const withFilter = `filter=$1; shift; exec "$@" ${descriptors.filter}< "$filter"`;

function wallsAround(furniture: Furniture, identity: Identity): Standing {
  const { home } = furniture;
  const shown = new Set<string>();
  const submission = join(home, submissionFolder);
  const opened = ["sh", "-c", withFilter, "sh", furniture.filter];
  const bwrap = (mayChange: string | null): readonly string[] => [
    ...wordsOf({ ...furniture, mayChange, shown: [...shown] }),
    ...identity.words,
  ];
  const inside = ["--", ...limits, ...identity.inside];
  const telling = ["--json-status-fd", String(descriptors.status)];
  return {
    name: "bubblewrap",
    temporary: "/tmp",
    around: (command) => [
      ...[...asUser(identity.uid), ...opened, ...bwrap(null), ...inside],
      ...command,
    ],
    aroundProgram: (command) => [
      ...[...opened, ...bwrap(submission), ...telling, ...inside],
      ...command,
    ],
    room: () => roomBehindWalls(identity.uid),
    show: (path) => {
      if (!isBelow(path, home) && !isOfSystem(path)) shown.add(path);
    },
    makeRoomFor: makeRoomAt(submission),
  };
}

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

/** A room starts its program as somebody by itself, which spares it a command. */
function asUser(uid: number | null): readonly string[] {
  const user = [`--reuid=${uid}`, `--regid=${uid}`, "--clear-groups"];
  return uid === null ? [] : ["setpriv", ...user, "--"];
}

function isBelow(path: string, folder: string): boolean {
  return !relative(folder, path).startsWith("..");
}
