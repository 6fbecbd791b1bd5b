import { basename } from "node:path";
import type { Aside } from "../../core/submission/selection.ts";
import type { UnpackFolder } from "../../sandbox/unpacked/unpack-folder.ts";
import { archiveKindOf } from "../../submission/archive/archive-kind.ts";
import type { Budget } from "../../submission/archive/budget.ts";
import {
  type ArchiveToUnpack,
  unpackArchive,
} from "../../submission/archive/unpack-archive.ts";

/** Where a submission is unpacked to, and what it may still take up. */
export interface Unpacking {
  readonly folder: UnpackFolder;
  readonly budget: Budget;
}

/** Unpacks an archive, and those in it into folders of their names. */
export async function unpack(
  archive: ArchiveToUnpack,
  unpacking: Unpacking,
): Promise<readonly Aside[]> {
  const { folder, budget } = unpacking;
  const parked: ArchiveToUnpack[] = [];
  const asides: Aside[] = [];
  const destination = {
    write: async (path: string, content: AsyncIterable<Uint8Array>) => {
      const kind = archiveKindOf(path);
      if (kind === null) return folder.write(path, content);
      const inner = innerArchive(path, budget.files, folder);
      await folder.write(inner.file, content);
      parked.push(inner);
    },
    remove: folder.remove,
  };
  asides.push(...(await unpackArchive(archive, destination, budget)));
  for (const inner of parked) {
    const found = await unpackInner(inner, unpacking);
    asides.push(...found);
  }
  return asides;
}

/** The number keeps two archives of one name apart. */
export function innerArchive(
  path: string,
  number: number,
  folder: UnpackFolder,
): ArchiveToUnpack {
  const file = folder.placeOfArchive(`${String(number)}/${basename(path)}`);
  return { file, path, into: `${path}/` };
}

/** The last level: an archive that still comes is left aside. */
export async function unpackInner(
  archive: ArchiveToUnpack,
  { folder, budget }: Unpacking,
): Promise<readonly Aside[]> {
  const deep: Aside[] = [];
  const destination = {
    write: async (path: string, content: AsyncIterable<Uint8Array>) => {
      if (archiveKindOf(path) === null) return folder.write(path, content);
      deep.push({ kind: "deep-archive", path });
      await drain(content);
    },
    remove: folder.remove,
  };
  const asides = await unpackArchive(archive, destination, budget);
  return [...asides, ...deep];
}

async function drain(content: AsyncIterable<Uint8Array>): Promise<void> {
  const chunks = content[Symbol.asyncIterator]();
  while ((await chunks.next()).done !== true);
}
