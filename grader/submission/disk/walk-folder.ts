import type { Dirent } from "node:fs";
import { lstat, readdir } from "node:fs/promises";
import { join } from "node:path";
import { unreadable } from "./unusable.ts";

/** A regular file of a submission. */
export interface FoundFile {
  /** Relative to the submission, with `/`. */
  readonly path: string;
  readonly absolutePath: string;
  readonly sizeInBytes: number;
}

/** More than any hand-in has; a whole disk handed over by mistake must not stop the grader. */
const mostFiles = 2000;
const deepest = 12;

const skippedFolders = new Set([
  ".git",
  ".venv",
  "__pycache__",
  "node_modules",
  "venv",
]);

interface Folder {
  readonly path: string;
  readonly absolutePath: string;
  readonly depth: number;
}

/** The regular files of a folder, sorted by path; those nearest to the top if there are too many. Links are not followed: they may lead out of it. */
export async function walkFolder(
  folder: string,
): Promise<readonly FoundFile[]> {
  const files: FoundFile[] = [];
  const queue: Folder[] = [{ path: "", absolutePath: folder, depth: 0 }];
  for (const each of queue) {
    const entries = await readFolder(each);
    queue.push(...subfolders(each, entries));
    const names = entries.filter((entry) => entry.isFile());
    for (const { name } of names.slice(0, mostFiles - files.length)) {
      files.push(await measure(each, name));
    }
    if (files.length >= mostFiles) break;
  }
  return files.sort((left, right) => (left.path < right.path ? -1 : 1));
}

async function readFolder(folder: Folder): Promise<readonly Dirent[]> {
  try {
    const entries = await readdir(folder.absolutePath, { withFileTypes: true });
    return entries.sort((left, right) => (left.name < right.name ? -1 : 1));
  } catch (error) {
    throw unreadable(folder.absolutePath, error);
  }
}

function subfolders(
  folder: Folder,
  entries: readonly Dirent[],
): readonly Folder[] {
  if (folder.depth >= deepest) return [];
  return entries
    .filter((entry) => entry.isDirectory() && !skippedFolders.has(entry.name))
    .map(({ name }) => ({
      path: `${folder.path}${name}/`,
      absolutePath: join(folder.absolutePath, name),
      depth: folder.depth + 1,
    }));
}

async function measure(folder: Folder, name: string): Promise<FoundFile> {
  const absolutePath = join(folder.absolutePath, name);
  try {
    const { size } = await lstat(absolutePath);
    return { path: folder.path + name, absolutePath, sizeInBytes: size };
  } catch (error) {
    throw unreadable(absolutePath, error);
  }
}
