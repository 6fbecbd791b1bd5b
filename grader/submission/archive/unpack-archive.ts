import { GraderFault } from "../../core/errors.ts";
import type { Aside } from "../../core/submission/selection.ts";
import { isSkippedPath } from "../disk/skipped.ts";
import type { ArchiveEntry, ReadEntries } from "./archive-entry.ts";
import { archiveKindOf } from "./archive-kind.ts";
import { type Budget, limits, passedLimit } from "./budget.ts";
import { readTar } from "./read-tar.ts";
import { readZip } from "./read-zip.ts";
import { safePath } from "./names/safe-path.ts";
import { writeFailure } from "./write-failure.ts";

/** Where the members go; the folder behind it is the sandbox's. */
export interface Destination {
  /** Writes a file; `path` is relative, with `/`, and safe. */
  readonly write: (
    path: string,
    content: AsyncIterable<Uint8Array>,
  ) => Promise<void>;
  readonly remove: (path: string) => Promise<void>;
}

export interface ArchiveToUnpack {
  /** Absolute. */
  readonly file: string;
  /** As the student knows it. */
  readonly path: string;
  /** The folder of the destination that takes its members, with a `/` at its end; empty for the top. */
  readonly into: string;
}

const readers: Readonly<Record<"zip" | "tar", ReadEntries>> = {
  zip: readZip,
  tar: readTar,
};

/**
 * Unpacks what is harmless, and says what is left aside; what came before a limit or a damage stays. A GraderFault where
 * the machine does not take it, for want of room for example.
 */
export async function unpackArchive(
  archive: ArchiveToUnpack,
  destination: Destination,
  budget: Budget,
): Promise<readonly Aside[]> {
  const kind = archiveKindOf(archive.file);
  const { path } = archive;
  if (kind === null || kind === "unknown")
    return [{ kind: "unknown-archive", path }];
  const work: Work = {
    archive,
    destination,
    budget,
    asides: [],
    taken: new Set(),
  };
  const isWhole = await readers[kind](archive.file, (entry) =>
    take(work, entry),
  ).then(() => true, damaged);
  const limit = passedLimit(budget);
  if (limit !== null)
    return [...work.asides, { kind: "archive-cut", path, limit }];
  return isWhole
    ? work.asides
    : [...work.asides, { kind: "damaged-archive", path }];
}

/** What cannot be read is damaged; a fault of ours is none of the archive's. */
function damaged(error: unknown): false {
  if (error instanceof GraderFault) throw error;
  return false;
}

interface Work {
  readonly archive: ArchiveToUnpack;
  readonly destination: Destination;
  readonly budget: Budget;
  readonly asides: Aside[];
  readonly taken: Set<string>;
}

async function take(work: Work, entry: ArchiveEntry): Promise<boolean> {
  const { archive, budget, asides } = work;
  budget.entries += 1;
  const path = safePath(entry.name);
  if (path === null) {
    const isTop = /^[./]*$/.test(entry.name) && !entry.name.includes("..");
    if (!isTop)
      asides.push({ kind: "unsafe-name", path: archive.into + entry.name });
  } else if (entry.kind !== "folder" && !isSkippedPath(path)) {
    const aside = asideFor(work, entry, archive.into + path);
    if (aside === null) await write(work, entry, archive.into + path);
    else asides.push(aside);
  }
  return passedLimit(budget) === null;
}

/** Names that differ in capitals alone are kept apart, for Linux keeps them apart, too. */
function asideFor(
  { taken }: Work,
  { kind, isEncrypted }: ArchiveEntry,
  path: string,
): Aside | null {
  if (kind === "link") return { kind: "link", path };
  if (kind === "other") return { kind: "special-file", path };
  if (isEncrypted) return { kind: "encrypted", path };
  if (taken.has(path)) return { kind: "repeated-name", path };
  taken.add(path);
  return null;
}

/** A file that is cut short is no file. */
async function write(
  work: Work,
  entry: ArchiveEntry,
  path: string,
): Promise<void> {
  const { destination, budget, asides } = work;
  budget.files += 1;
  const before = budget.totalInBytes;
  const isWritten = await tryToWrite(work, entry, path);
  if (!isWritten) return;
  const isTooLarge = budget.totalInBytes - before > limits.fileInBytes;
  if (!isTooLarge && passedLimit(budget) === null) return;
  await destination.remove(path);
  const { fileInBytes: limitInBytes } = limits;
  if (isTooLarge) asides.push({ kind: "large-file", path, limitInBytes });
}

/**
 * A member whose name nobody can use is left aside, and what comes behind it is read all the same. One that breaks off in
 * the middle leaves no file.
 */
async function tryToWrite(
  { destination, budget, asides }: Work,
  entry: ArchiveEntry,
  path: string,
): Promise<boolean> {
  try {
    await destination.write(path, counted(entry, budget));
    return true;
  } catch (error) {
    const whose = writeFailure(error);
    if (whose === "machine") throw refused(path, error);
    if (whose === "archive") {
      await destination.remove(path);
      throw error;
    }
    asides.push({ kind: "unusable-name", path });
    return false;
  }
}

function refused(path: string, cause: unknown): GraderFault {
  const detail = `${path} could not be unpacked: ${String(cause)}`;
  return new GraderFault({ kind: "internal", detail }, { cause });
}

/** The bytes are counted as they come, for an archive may lie about its sizes; nothing comes after a limit. */
async function* counted(
  entry: ArchiveEntry,
  budget: Budget,
): AsyncGenerator<Uint8Array> {
  const before = budget.totalInBytes;
  for await (const chunk of entry.read()) {
    budget.totalInBytes += chunk.length;
    const isTooLarge = budget.totalInBytes - before > limits.fileInBytes;
    if (isTooLarge || passedLimit(budget) !== null) return;
    yield chunk;
  }
}
