import type { Sought } from "./choice/exercise-evidence.ts";
import type { Stats } from "node:fs";
import { stat } from "node:fs/promises";
import { basename, dirname, posix, resolve } from "node:path";
import type { Role } from "../core/exercise/exercise.ts";
import type { Program, Submission } from "../core/submission.ts";
import { readFiles } from "./disk/read-files.ts";
import {
  emptyFolder,
  errorCode,
  noSuchPath,
  notAFolder,
  unreadable,
} from "./disk/unusable.ts";
import { walkFolder } from "./disk/walk-folder.ts";
import type { FoundFile } from "./disk/walk-folder.ts";
import { exercisesIn } from "./choice/exercises-in.ts";
import { findPrograms } from "./find-programs.ts";
import type { FoundProgram } from "./find-programs.ts";
import { languageOfFile } from "./languages.ts";

/** Reads what a student handed in, a folder or a single program; a UsageError if there is nothing to read. */
export async function readSubmission(
  path: string,
  sought: Sought,
): Promise<Submission> {
  const { folder, files } = await filesAt(path);
  const { sha256, sources } = await readFiles(files);
  const found = findPrograms(sources, sought);
  return {
    id: basename(resolve(path)),
    path,
    root: folder,
    sha256,
    files: files.map((file) => file.path),
    programs: {
      server: programOf("server", found.server, folder),
      client: programOf("client", found.client, folder),
    },
  };
}

/**
 * The exercises that a submission speaks of: all that its folders and files are named after, else the one that its
 * programs speak of most; none where that is not clear. `words` are those of each exercise, by its id.
 */
export async function recogniseExercises(
  path: string,
  words: ReadonlyMap<string, RegExp>,
): Promise<readonly string[]> {
  const { files } = await filesAt(path);
  const { sources } = await readFiles(files);
  return exercisesIn(sources, words);
}

interface Found {
  /** Absolute. */
  readonly folder: string;
  readonly files: readonly FoundFile[];
}

async function filesAt(path: string): Promise<Found> {
  const absolutePath = resolve(path);
  const stats = await statsOf(path);
  if (stats.isDirectory()) {
    const files = await walkFolder(absolutePath);
    if (files.length === 0) throw emptyFolder(path);
    return { folder: absolutePath, files };
  }
  if (!stats.isFile() || languageOfFile(path) === null) throw notAFolder(path);
  const name = basename(absolutePath);
  const file = { path: name, absolutePath, sizeInBytes: stats.size };
  return { folder: dirname(absolutePath), files: [file] };
}

async function statsOf(path: string): Promise<Stats> {
  try {
    return await stat(path);
  } catch (error) {
    const isMissing = ["ENOENT", "ENOTDIR"].includes(errorCode(error));
    throw isMissing ? noSuchPath(path, error) : unreadable(path, error);
  }
}

/** A program is started in its own folder, as a student would. */
function programOf(
  role: Role,
  found: FoundProgram | null,
  folder: string,
): Program | null {
  if (found === null) return null;
  return {
    role,
    path: found.path,
    language: found.language.id,
    command: found.language.commandFor(posix.basename(found.path)),
    folder: resolve(folder, posix.dirname(found.path)),
    facts: found.facts,
  };
}
