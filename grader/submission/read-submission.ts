import { readFile, stat } from "node:fs/promises";
import { basename, dirname, posix, resolve } from "node:path";
import type { Role } from "../core/exercise/exercise.ts";
import type { Aside } from "../core/submission/selection.ts";
import type { Program, Submission } from "../core/submission.ts";
import type { Marks, Sought } from "./choice/exercises/exercise-evidence.ts";
import { exercisesIn } from "./choice/exercises/exercises-in.ts";
import { languageOfText, mayBeProgram } from "./choice/language-of-text.ts";
import { readFiles } from "./disk/read-files.ts";
import {
  emptyFolder,
  missingOrUnreadable,
  notAFolder,
} from "./disk/unusable.ts";
import { type FoundFile, walkFolder } from "./disk/walk-folder.ts";
import { type FoundHalf, findPrograms } from "./find-programs.ts";

/** What a student handed in, and where it can be read. */
export interface HandIn {
  /** As the user wrote it. */
  readonly path: string;
  /** A folder or a single program; the same, unless it had to be unpacked. */
  readonly place: string;
}

/** Reads what a student handed in, a folder or a single program; a UsageError if there is nothing to read. */
export async function readSubmission(
  handIn: HandIn,
  sought: Sought,
): Promise<Submission> {
  const { folder, files, asides } = await filesAt(handIn);
  const { sha256, sources, unusable } = await readFiles(files);
  const { server, client, looked } = findPrograms(sources, sought, unusable);
  return {
    id: basename(resolve(handIn.path)),
    path: handIn.path,
    root: folder,
    sha256,
    files: files.map((file) => file.path),
    programs: {
      server: programOf("server", server, folder),
      client: programOf("client", client, folder),
    },
    problems: { server: server.problem, client: client.problem },
    choices: { server: server.choices, client: client.choices },
    looked,
    asides: [...asides, ...unusable],
  };
}

/** The exercises that a submission speaks of: all that its programs are for; none where that is not clear. */
export async function recogniseExercises(
  handIn: HandIn,
  marks: Marks,
): Promise<Recognised> {
  const { folder, files } = await filesAt(handIn);
  const { sources } = await readFiles(files);
  return {
    root: folder,
    files: files.map((file) => file.path),
    exercises: exercisesIn(sources, marks),
  };
}

/** What was handed in, and the ids of the exercises that it is for. */
export interface Recognised extends Pick<Submission, "root" | "files"> {
  readonly exercises: readonly string[];
}

interface Found {
  /** Absolute. */
  readonly folder: string;
  readonly files: readonly FoundFile[];
  readonly asides: readonly Aside[];
}

async function filesAt({ path, place }: HandIn): Promise<Found> {
  const absolutePath = resolve(place);
  const stats = await statsOf({ path, place });
  if (stats.isDirectory()) {
    const { files, asides } = await walkFolder(absolutePath);
    if (files.length === 0) throw emptyFolder(path);
    return {
      folder: absolutePath,
      files: files.filter(({ isInPlace }) => isInPlace),
      asides,
    };
  }
  if (!stats.isFile() || !(await isProgram(absolutePath)))
    throw notAFolder(path);
  const name = basename(absolutePath);
  const { size: sizeInBytes } = stats;
  const file = { path: name, absolutePath, sizeInBytes, isInPlace: true };
  return { folder: dirname(absolutePath), files: [file], asides: [] };
}

async function isProgram(file: string): Promise<boolean> {
  if (!mayBeProgram(file)) return false;
  const text = await readFile(file, "utf8");
  return languageOfText(file, text) !== null;
}

async function statsOf({ path, place }: HandIn) {
  try {
    return await stat(place);
  } catch (error) {
    throw missingOrUnreadable(path, error);
  }
}

/** A program is started where a student would start it, which mostly is its own folder. */
function programOf(
  role: Role,
  { program }: FoundHalf,
  folder: string,
): Program | null {
  if (program === null) return null;
  const { path, language, recipe, facts, words, opening } = program;
  return {
    role,
    path,
    language: language.id,
    command: [...recipe.typed, ...words],
    recipe,
    folder: resolve(folder, recipe.folder ?? posix.dirname(path)),
    facts,
    ...(opening.length === 0 ? {} : { opening }),
  };
}
