import type { Stats } from "node:fs";
import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { Aside } from "../../core/submission/selection.ts";
import { makeUnpackFolder } from "../../sandbox/unpacked/unpack-folder.ts";
import { archiveKindOf } from "../../submission/archive/archive-kind.ts";
import { newBudget } from "../../submission/archive/budget.ts";
import {
  damagedArchive,
  missingOrUnreadable,
  unknownArchive,
} from "../../submission/disk/unusable.ts";
import { walkFolder } from "../../submission/disk/walk-folder.ts";
import { copyFiles } from "./copy-files.ts";
import { type Unpacking, unpack } from "./unpack.ts";

/** What a submission can be read from, like a folder. */
export interface OpenedPlace {
  /** Absolute: what was handed in, or a temporary folder with its contents. */
  readonly place: string;
  /** What was left aside on the way there. */
  readonly asides: readonly Aside[];
}

export interface OpenedSubmission extends OpenedPlace {
  /** Removes what was unpacked. */
  readonly close: () => void;
}

/**
 * Opens what was handed in: archives are unpacked, also those that lie in a folder or in another archive, one level
 * deep. A UsageError where there is nothing to open.
 */
export async function openSubmission(path: string): Promise<OpenedSubmission> {
  const stats = await statsOf(path);
  const kind = stats.isFile() ? archiveKindOf(path) : null;
  if (kind === "unknown") throw unknownArchive(path);
  if (kind !== null) return openArchive(path, stats.size);
  if (stats.isDirectory()) return openFolder(path);
  return asItIs(path);
}

function asItIs(path: string): OpenedSubmission {
  return { place: resolve(path), asides: [], close: () => undefined };
}

/** A folder is read where it is, unless something in it must be unpacked or has a name that no program could open. */
async function openFolder(path: string): Promise<OpenedSubmission> {
  const { files, asides } = await walkFolder(resolve(path));
  const isPlain = files.every(
    (file) => file.isInPlace && archiveKindOf(file.path) === null,
  );
  if (isPlain) return asItIs(path);
  return unpacked(async (unpacking) => {
    const more = await copyFiles(files, unpacking);
    return [...asides, ...more];
  });
}

async function openArchive(
  path: string,
  sizeInBytes: number,
): Promise<OpenedSubmission> {
  const opened = await unpacked((unpacking) => {
    unpacking.budget.packedInBytes = sizeInBytes;
    const archive = { file: resolve(path), path, into: "" };
    return unpack(archive, unpacking);
  });
  const { files } = await walkFolder(opened.place);
  if (files.length > 0 || opened.asides.length === 0) return opened;
  opened.close();
  throw damagedArchive(path);
}

/** A folder that holds what some work puts into it; gone if the work fails. */
async function unpacked(
  work: (unpacking: Unpacking) => Promise<readonly Aside[]>,
): Promise<OpenedSubmission> {
  const folder = await makeUnpackFolder();
  try {
    const asides = await work({ folder, budget: newBudget() });
    return { place: folder.root, asides, close: folder.close };
  } catch (error) {
    folder.close();
    throw error;
  }
}

async function statsOf(path: string): Promise<Stats> {
  try {
    return await stat(path);
  } catch (error) {
    throw missingOrUnreadable(path, error);
  }
}
