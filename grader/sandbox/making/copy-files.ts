import { chown, cp, mkdir, stat } from "node:fs/promises";
import { dirname, join } from "node:path";

/** What is to be copied, and where to. */
export interface Copying {
  /** Absolute, like `to`, which is empty or not there yet. */
  readonly from: string;
  readonly to: string;
  /** Relative to `from`, with `/`. */
  readonly files: readonly string[];
  /** Whose the copy is; `null`: ours. */
  readonly uid: number | null;
}

/** A disk image handed in by mistake fills no temporary folder: what does not fit any more is left out. */
const mostInBytes = 2 ** 29;

/** Gives the student a copy of its own: what its programs write changes nothing of what was handed in. */
export async function copyFiles(copying: Copying): Promise<void> {
  const { from, to, files, uid } = copying;
  const made = new Set<string>();
  await makeFolder(to, uid, made);
  let leftInBytes = mostInBytes;
  for (const file of files) {
    const { size } = await stat(join(from, file));
    if (size > leftInBytes) continue;
    leftInBytes -= size;
    const target = join(to, file);
    await makeFolder(dirname(target), uid, made);
    await cp(join(from, file), target, { dereference: false });
    if (uid !== null) await chown(target, uid, uid);
  }
}

/** How much room a copy takes, at most. */
export async function extentOf(
  from: string,
  files: readonly string[],
): Promise<{ readonly sizeInBytes: number; readonly files: number }> {
  const sizes = await Promise.all(
    files.map(async (file) => (await stat(join(from, file))).size),
  );
  const whole = sizes.map((size) => Math.ceil(size / blockInBytes));
  const blocks = whole.reduce((total, each) => total + each, 0);
  const sizeInBytes = Math.min(blocks * blockInBytes, mostInBytes);
  // Each may lie in folders of its own.
  const folders = new Set(files.flatMap(foldersAbove)).size;
  return { sizeInBytes, files: files.length + folders };
}

/** A file takes whole pages of memory. */
const blockInBytes = 4096;

function foldersAbove(file: string): readonly string[] {
  const parts = file.split("/");
  return parts.slice(1).map((_, at) => parts.slice(0, at + 1).join("/"));
}

async function makeFolder(
  folder: string,
  uid: number | null,
  made: Set<string>,
): Promise<void> {
  if (made.has(folder)) return;
  made.add(folder);
  const isTop = made.size === 1;
  if (!isTop) await makeFolder(dirname(folder), uid, made);
  // The top may be there, and empty.
  await mkdir(folder, { recursive: isTop });
  if (uid !== null) await chown(folder, uid, uid);
}
