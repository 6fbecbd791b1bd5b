import { chown } from "node:fs/promises";
import { join, relative } from "node:path";
import type { Network } from "../core/network.ts";
import { environmentOf, isOpen } from "./environment.ts";
import { makeHome, removeHome } from "./lane-home.ts";
import type { LaneKind } from "./lane-kind.ts";
import { copyFiles } from "./making/copy-files.ts";
import { type Workplace, workplaceIn } from "./making/workplace.ts";
import { networkOf } from "./network/network-of.ts";
import type { Room } from "./room/room.ts";
import { Rooms } from "./room/rooms.ts";
import { type Student, studentOf } from "./student.ts";

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
  readonly walls: string;
  /** What the grader's end can be there. */
  readonly network: Network;
  /** The whole environment of a student's program; nothing of ours reaches it. */
  readonly environment: Readonly<Record<string, string>>;
  /** The command that starts a command as the student, with no more rights than that. */
  asStudent(command: readonly string[]): readonly string[];
  /** A room for one program; `null` where there is none: then its processes are known by the traces. */
  takeRoom(): Promise<Room | null>;
  /** `null` where the end of the lane ends all of them anyway. */
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
  await own(folder, student);
  const network = await networkOf(kind);
  const isShared = kind.network === "host";
  const rooms = new Rooms();
  const workplace = workplaceIn(folder, student);
  return {
    kind,
    walls: "none",
    network,
    environment: environmentOf(folder, student.uid !== null),
    asStudent: (command) => [...student.prefix, ...command],
    ...(isShared ? known(folder, student) : apart(rooms)),
    ...copiesIn(folder, student),
    ...workplace,
    lend: async (place) => {
      if (student.uid === null || isOpen(place)) return place;
      if (isShared) throw closed(place);
      return workplace.lend(place).finally(() => rooms.renew());
    },
    close: () => remove(home === undefined ? folder : null),
  };
}

function remove(folder: string | null): Promise<void> {
  if (folder !== null) removeHome(folder);
  return Promise.resolve();
}

type Keeping = Pick<Lane, "takeRoom" | "traces">;

function known(home: string, { uid }: Student): Keeping {
  return { takeRoom: () => Promise.resolve(null), traces: { home, uid } };
}

function apart(rooms: Rooms): Keeping {
  return { takeRoom: () => rooms.take(), traces: null };
}

/** A mount among those of the machine would outlive us. */
function closed(place: string): Error {
  return new Error(`${place} is closed to other users`);
}

/** What a lane knows of the submission in it. */
function copiesIn(
  folder: string,
  { uid }: Student,
): Pick<Lane, "admit" | "placeOf" | "admission" | "hide"> {
  let admitted: Admission | null = null;
  const copy = join(folder, "submission");
  return {
    admit: async (submission) => {
      admitted = submission;
      const { root: from, files } = submission;
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
