import { chown, cp, mkdir } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import type { Network } from "../core/network.ts";
import { environmentOf } from "./environment.ts";
import { makeHome, removeHome } from "./lane-home.ts";
import type { LaneKind } from "./lane-kind.ts";
import { networkOf } from "./network/network-of.ts";
import { type Student, studentOf } from "./student.ts";

/** The files that were handed in, and where they are. */
export interface Admission {
  /** Absolute. */
  readonly root: string;
  /** Relative to `root`, with `/`. */
  readonly files: readonly string[];
}

/** Where the programs of one submission run, and what they are given. */
export interface Lane {
  readonly kind: LaneKind;
  readonly walls: string;
  /** What the grader's end can be there. */
  readonly network: Network;
  /** The whole environment of a student's program; nothing of ours reaches it. */
  readonly environment: Readonly<Record<string, string>>;
  /** The command that starts a command as the student, with no more rights than that. */
  asStudent(command: readonly string[]): readonly string[];
  /** Makes the submission readable for the student. */
  admit(submission: Admission): Promise<void>;
  /** Where a folder of the submission is in this lane. */
  placeOf(folder: string): string;
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
  let admitted: Admission | null = null;
  const copy = join(folder, "submission");
  return {
    kind,
    walls: "none",
    network: networkOf(kind),
    environment: environmentOf(folder, student.uid !== null),
    asStudent: (command) => [...student.prefix, ...command],
    admit: async (submission) => {
      if (student.uid === null) return;
      admitted = submission;
      await copyFor(student, submission, copy);
    },
    placeOf: (place) =>
      admitted === null ? place : movedTo(copy, admitted.root, place),
    hide: (text) => text.replaceAll(`${copy}/`, ""),
    close: () => {
      if (home === undefined) removeHome(folder);
      return Promise.resolve();
    },
  };
}

function movedTo(copy: string, root: string, folder: string): string {
  const path = relative(root, folder);
  return path.startsWith("..") ? folder : join(copy, path);
}

async function own(path: string, { uid }: Student): Promise<void> {
  if (uid !== null) await chown(path, uid, uid);
}

/** A student who is another user cannot read what only we may read: it gets a copy of its own. */
async function copyFor(
  student: Student,
  { root, files }: Admission,
  copy: string,
): Promise<void> {
  await mkdir(copy);
  await own(copy, student);
  const made = new Set<string>([copy]);
  for (const file of files) {
    const target = join(copy, file);
    await makeFolders(student, dirname(target), made);
    await cp(join(root, file), target, { dereference: false });
    await own(target, student);
  }
}

async function makeFolders(
  student: Student,
  folder: string,
  made: Set<string>,
): Promise<void> {
  if (made.has(folder)) return;
  await makeFolders(student, dirname(folder), made);
  await mkdir(folder);
  await own(folder, student);
  made.add(folder);
}
