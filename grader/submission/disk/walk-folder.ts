import type { Dirent, Stats } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import type { Aside } from "../../core/submission/selection.ts";
import { guessedName } from "../archive/names/guessed-name.ts";
import { isSkippedFile, isSkippedFolder } from "./skipped.ts";
import { unreadable } from "./unusable.ts";

/** A regular file of a submission. */
export interface FoundFile {
  /** Relative to the submission, with `/`. */
  readonly path: string;
  /** The bytes of a name that is not UTF-8. */
  readonly absolutePath: string | Buffer;
  readonly sizeInBytes: number;
  /** Whether `path` leads there, too: not for a link, nor for a name that is not UTF-8. */
  readonly isInPlace: boolean;
}

/** What a folder holds. */
export interface Walked {
  readonly files: readonly FoundFile[];
  readonly asides: readonly Aside[];
}

/** More than any hand-in has; a whole disk handed over by mistake must not stop the grader. */
const mostFiles = 2000;
const deepest = 12;

interface Folder {
  readonly path: string;
  readonly absolutePath: Buffer;
  readonly depth: number;
  readonly isInPlace: boolean;
}

type Found =
  | { readonly kind: "file"; readonly file: FoundFile }
  | { readonly kind: "aside"; readonly aside: Aside };

/**
 * The regular files of a folder, sorted by path; those nearest to the top if there are too many, which is said. A link to
 * a file of the same folder counts as that file, any other is left aside: it may lead out.
 */
export async function walkFolder(root: string): Promise<Walked> {
  const files: FoundFile[] = [];
  const asides: Aside[] = [];
  const top = { path: "", absolutePath: Buffer.from(root), isInPlace: true };
  const queue: Folder[] = [{ ...top, depth: 0 }];
  for (const folder of queue) {
    const entries = await readFolder(folder);
    queue.push(...subfolders(folder, entries));
    for (const entry of entries.filter(isWanted)) {
      const isFull = files.length >= mostFiles;
      const found = isFull
        ? cutAt(folder, entry)
        : await look(root, folder, entry);
      if (found.kind === "aside") asides.push(found.aside);
      else files.push(found.file);
      if (isFull) return { files: inOrder(files), asides };
    }
  }
  return { files: inOrder(files), asides };
}

function cutAt(folder: Folder, { name }: Dirent<Buffer>): Found {
  const { path } = placeOf(folder, name);
  return {
    kind: "aside",
    aside: { kind: "archive-cut", path, limit: "files" },
  };
}

function inOrder(files: readonly FoundFile[]): readonly FoundFile[] {
  return files.toSorted((left, right) => (left.path < right.path ? -1 : 1));
}

async function readFolder({
  path,
  absolutePath,
}: Folder): Promise<readonly Dirent<Buffer>[]> {
  try {
    const entries = await readdir(absolutePath, {
      withFileTypes: true,
      encoding: "buffer",
    });
    return entries.sort((left, right) => left.name.compare(right.name));
  } catch (error) {
    throw unreadable(path === "" ? absolutePath.toString() : path, error);
  }
}

function subfolders(
  folder: Folder,
  entries: readonly Dirent<Buffer>[],
): readonly Folder[] {
  if (folder.depth >= deepest) return [];
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => ({ ...placeOf(folder, entry.name), entry }))
    .filter(({ name }) => !isSkippedFolder(name))
    .map(({ path, absolutePath, isInPlace }) => ({
      path: `${path}/`,
      absolutePath,
      isInPlace,
      depth: folder.depth + 1,
    }));
}

function placeOf(folder: Folder, raw: Buffer) {
  const name = guessedName(raw);
  return {
    name,
    path: folder.path + name,
    absolutePath: Buffer.concat([folder.absolutePath, Buffer.from(sep), raw]),
    isInPlace: folder.isInPlace && Buffer.from(name).equals(raw),
  };
}

function isWanted(entry: Dirent<Buffer>): boolean {
  return !entry.isDirectory() && !isSkippedFile(guessedName(entry.name));
}

async function look(
  root: string,
  folder: Folder,
  entry: Dirent<Buffer>,
): Promise<Found> {
  const { path, absolutePath, isInPlace } = placeOf(folder, entry.name);
  const isLink = entry.isSymbolicLink();
  if (!entry.isFile() && !isLink)
    return { kind: "aside", aside: { kind: "special-file", path } };
  if (isLink && !(await isFileWithin(root, absolutePath)))
    return { kind: "aside", aside: { kind: "link", path } };
  const { size: sizeInBytes } = await statsOf(path, absolutePath);
  const isPlain = isInPlace && !isLink;
  const place = isPlain ? join(root, path) : absolutePath;
  return {
    kind: "file",
    file: { path, absolutePath: place, sizeInBytes, isInPlace: isPlain },
  };
}

async function isFileWithin(root: string, link: Buffer): Promise<boolean> {
  try {
    const [top, target] = await Promise.all([realpath(root), realpath(link)]);
    const stats = await stat(target);
    return stats.isFile() && target.startsWith(top + sep);
  } catch {
    return false;
  }
}

async function statsOf(path: string, file: Buffer): Promise<Stats> {
  try {
    return await stat(file);
  } catch (error) {
    throw unreadable(path, error);
  }
}
