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

/** The parser shows a member when the one before it has been read to its end, which may not have been written yet. */
function readAll(
  parser: Parser,
  source: NodeJS.ReadableStream,
  take: TakeEntry,
): Promise<void> {
  return new Promise((done, fail) => {
    let taking = Promise.resolve(true);
    const next = async (
      before: Promise<boolean>,
      entry: ReadEntry,
    ): Promise<boolean> => {
      const isWanted = await before;
      const wantsMore = isWanted && (await take(entryOf(entry)));
      if (wantsMore) entry.resume();
      else done();
      return wantsMore;
    };
    parser.on("entry", (entry: ReadEntry) => {
      taking = next(taking, entry);
      taking.catch(fail);
    });
    parser.once("error", fail);
    parser.once("end", () => {
      taking.then(() => undefined).then(done, fail);
    });
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
