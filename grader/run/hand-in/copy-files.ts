import type { Aside } from "../../core/submission/selection.ts";
import { archiveKindOf } from "../../submission/archive/archive-kind.ts";
import { passedLimit } from "../../submission/archive/budget.ts";
import type { FoundFile } from "../../submission/disk/walk-folder.ts";
import { type Unpacking, innerArchive, unpackInner } from "./unpack.ts";

/** Copies the files of a folder, and unpacks the archives among them into folders of their names. */
export async function copyFiles(
  files: readonly FoundFile[],
  unpacking: Unpacking,
): Promise<readonly Aside[]> {
  const asides: Aside[] = [];
  for (const file of files) {
    const found = await copyFile(file, unpacking);
    asides.push(...found);
  }
  return asides;
}

async function copyFile(
  { path, absolutePath, sizeInBytes }: FoundFile,
  unpacking: Unpacking,
): Promise<readonly Aside[]> {
  const { folder, budget } = unpacking;
  const kind = archiveKindOf(path);
  if (kind === "unknown") return [{ kind: "unknown-archive", path }];
  budget.packedInBytes += sizeInBytes;
  if (kind !== null) {
    const archive = innerArchive(path, budget.files, folder);
    await folder.copy(archive.file, absolutePath);
    return unpackInner(archive, unpacking);
  }
  budget.files += 1;
  budget.totalInBytes += sizeInBytes;
  const limit = passedLimit(budget);
  if (limit !== null) return [{ kind: "archive-cut", path, limit }];
  await folder.copy(path, absolutePath);
  return [];
}
