import { chown } from "node:fs/promises";
import { join, relative } from "node:path";
import type { Network } from "../core/network.ts";
import { environmentOf, isOpen } from "./environment.ts";
import { makeHome, removeHome } from "./lane-home.ts";
import type { LaneKind } from "./lane-kind.ts";
import { copyFiles, extentOf } from "./making/copy-files.ts";
import { type Workplace, workplaceIn } from "./making/workplace.ts";
import { networkOf } from "./network/network-of.ts";
import { Rooms } from "./room/rooms.ts";
import { type Student, studentOf } from "./student.ts";
import { submissionFolder } from "./walls/bubblewrap/bubblewrap.ts";
import type { Walls } from "./walls/walls.ts";
import { wallsOf } from "./walls/walls-of.ts";

/** The files that were handed in, and where they are. */
export interface Admission {
  /** Absolute. */
  readonly root: string;
  /** Relative to `root`, with `/`. */
  readonly files: readonly string[];
  /** Of all that the files hold. */
  readonly sha256: string;
}

/** By what a lane's processes are known among all those of a machine, even if they have thrown everything else away. */
export interface Traces {
  /** The lane's folder, in which nobody else works. */
  readonly home: string;
  /** The user that nobody else is; `null`: it is ours, too. */
  readonly uid: number | null;
}

/** Where the programs of one submission run, and what they are given. */
export interface Lane extends Workplace {
  readonly kind: LaneKind;
  readonly walls: Walls;
  /** What the grader's end can be there. */
  readonly network: Network;
  /** The whole environment of a student's program; nothing of ours reaches it. */
  readonly environment: Readonly<Record<string, string>>;
  /** The command that starts a command of ours as the student, with no more rights than that; it changes no file of the lane. */
  asStudent(command: readonly string[]): readonly string[];
  /** Where programs have no room of their own, their processes are known by these; `null`: the end of the lane ends all. */
  readonly traces: Traces | null;
  /** Gives the student a copy of the submission. */
  admit(submission: Admission): Promise<void>;
  /** Where a folder of the submission is in this lane. */
  placeOf(folder: string): string;
  /** What was admitted last; `null`: nothing. */
  admission(): Admission | null;
  /** A text without the places of this lane: a student knows its files by the names that it gave them. */
  hide(text: string): string;
  close(): Promise<void>;
}

const onHost: LaneKind = { network: "host", because: null };

/** Opens a lane of the kind that this process was started in; its folder is `home`, which whoever made it removes. */
export async function openLane(
  kind: LaneKind = onHost,
  home?: string,
): Promise<Lane> {
  const student = studentOf(kind);
  const folder = home ?? makeHome(kind);
  const network = await networkOf(kind);
  const isShared = kind.network === "host";
  const rooms = new Rooms();
  const walls = wallsOf(kind, { folder, student, rooms });
  await own(folder, student);
  const workplace = workplaceIn(folder, student);
  return {
    ...{ kind, walls, network },
    environment: environmentOf(walls.temporary, student.uid !== null),
    asStudent: (command) => walls.around(command),
    traces: isShared ? { home: folder, uid: student.uid } : null,
    ...copiesIn(folder, student, walls),
    ...workplace,
    lend: async (place, parts = [""]) => {
      if (student.uid === null || isOpen(place)) {
        for (const part of parts) walls.show(join(place, part));
        return place;
      }
      if (isShared) throw closed(place);
      return workplace.lend(place, parts).finally(() => rooms.renew());
    },
    close: () => remove(home === undefined ? folder : null),
  };
}

function remove(folder: string | null): Promise<void> {
  if (folder !== null) removeHome(folder);
  return Promise.resolve();
}

/** A mount among those of the machine would outlive us. */
function closed(place: string): Error {
  return new Error(`${place} is closed to other users`);
}

/** What a lane knows of the submission in it. */
function copiesIn(
  folder: string,
  { uid }: Student,
  walls: Walls,
): Pick<Lane, "admit" | "placeOf" | "admission" | "hide"> {
  let admitted: Admission | null = null;
  const copy = join(folder, submissionFolder);
  return {
    admit: async (submission) => {
      admitted = submission;
      const { root: from, files } = submission;
      walls.makeRoomFor({ ...(await extentOf(from, files)), uid });
      await copyFiles({ from, to: copy, files, uid });
    },
    placeOf: (place) =>
      admitted === null ? place : movedTo(copy, admitted.root, place),
    admission: () => admitted,
    hide: (text) => text.replaceAll(`${copy}/`, ""),
  };
}

function movedTo(copy: string, root: string, folder: string): string {
  const path = relative(root, folder);
  return path.startsWith("..") ? folder : join(copy, path);
}

async function own(path: string, { uid }: Student): Promise<void> {
  if (uid !== null) await chown(path, uid, uid);
}
