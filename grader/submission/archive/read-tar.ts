import { createReadStream } from "node:fs";
import { Parser, type ReadEntry } from "tar";
import type { ArchiveEntry, TakeEntry } from "./archive-entry.ts";

/** Reads the members of a tar file, compressed by gzip or not, in their order. */
export async function readTar(file: string, take: TakeEntry): Promise<void> {
  const parser = new Parser({ strict: true });
  const source = createReadStream(file);
  try {
    await readAll(parser, source, take);
  } finally {
    source.destroy();
  }
}

/** The parser shows a member when the one before it has been read to its end. */
function readAll(
  parser: Parser,
  source: NodeJS.ReadableStream,
  take: TakeEntry,
): Promise<void> {
  return new Promise((done, fail) => {
    const next = async (entry: ReadEntry): Promise<void> => {
      if (!(await take(entryOf(entry)))) done();
      else entry.resume();
    };
    parser.on("entry", (entry: ReadEntry) => {
      next(entry).catch(fail);
    });
    parser.once("error", fail);
    parser.once("end", done);
    source.once("error", fail);
    source.pipe(parser);
  });
}

const kinds: Readonly<Record<string, ArchiveEntry["kind"]>> = {
  File: "file",
  OldFile: "file",
  ContiguousFile: "file",
  Directory: "folder",
  Link: "link",
  SymbolicLink: "link",
};

function entryOf(entry: ReadEntry): ArchiveEntry {
  return {
    name: entry.path,
    kind: kinds[entry.type] ?? "other",
    isEncrypted: false,
    read: () => entry,
  };
}
