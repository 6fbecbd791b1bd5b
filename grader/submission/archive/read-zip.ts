import { type Entry, type ZipFile, open } from "yauzl";
import type { ArchiveEntry, TakeEntry } from "./archive-entry.ts";
import { zipEntryName } from "./names/zip-entry-name.ts";

/** Reads the members of a zip file in the order of its directory. */
export async function readZip(file: string, take: TakeEntry): Promise<void> {
  const zip = await openZip(file);
  try {
    await readAll(zip, take);
  } finally {
    zip.close();
  }
}

/** Names are decoded here: what says nothing of its characters is seldom what the standard says it is. */
function openZip(file: string): Promise<ZipFile> {
  const options = { autoClose: false, lazyEntries: true, decodeStrings: false };
  return new Promise((done, fail) => {
    open(file, options, (error, zip) => {
      if (error === null) done(zip);
      else fail(error);
    });
  });
}

function readAll(zip: ZipFile, take: TakeEntry): Promise<void> {
  return new Promise((done, fail) => {
    const next = async (entry: Entry): Promise<void> => {
      const wantsMore = await take(entryOf(zip, entry));
      if (wantsMore) zip.readEntry();
      else done();
    };
    zip.on("entry", (entry: Entry) => {
      next(entry).catch(fail);
    });
    zip.once("end", done);
    zip.once("error", fail);
    zip.readEntry();
  });
}

function entryOf(zip: ZipFile, entry: Entry): ArchiveEntry {
  const name = zipEntryName(entry);
  return {
    name,
    kind: kindOf(name, entry),
    isEncrypted: entry.isEncrypted(),
    read: () => contentOf(zip, entry),
  };
}

/** The high half of the attributes is Unix's mode, where the archive was made by a Unix. */
const fileType = 0o170000;
const types: Readonly<Record<number, ArchiveEntry["kind"]>> = {
  0: "file",
  0o100000: "file",
  0o040000: "folder",
  0o120000: "link",
};

function kindOf(name: string, entry: Entry): ArchiveEntry["kind"] {
  if (name.endsWith("/")) return "folder";
  const mode = entry.externalFileAttributes >>> 16;
  return types[mode & fileType] ?? "other";
}

async function* contentOf(
  zip: ZipFile,
  entry: Entry,
): AsyncGenerator<Uint8Array> {
  yield* await new Promise<AsyncIterable<Uint8Array>>((done, fail) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error === null) done(stream);
      else fail(error);
    });
  });
}
