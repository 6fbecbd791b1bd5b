import { createWriteStream } from "node:fs";
import { copyFile, mkdir, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { makeHome, removeHome } from "../lane-home.ts";

/** A temporary folder for what was handed in packed; it goes with this process at the latest. */
export interface UnpackFolder {
  /** Absolute; holds the submission and nothing else. */
  readonly root: string;
  readonly write: (
    path: string,
    content: AsyncIterable<Uint8Array>,
  ) => Promise<void>;
  readonly copy: (path: string, from: string | Buffer) => Promise<void>;
  readonly remove: (path: string) => Promise<void>;
  /** Where an archive waits that has yet to be unpacked; outside of the submission. */
  placeOfArchive(name: string): string;
  readonly close: () => void;
}

/** Makes the folder; whatever its files were before, they are plain files that only we may change. */
export async function makeUnpackFolder(): Promise<UnpackFolder> {
  const home = makeHome({ network: "host", because: null });
  const root = join(home, "submission");
  await mkdir(root);
  const placeFor = async (path: string): Promise<string> => {
    const file = path.startsWith("/") ? path : join(root, path);
    await mkdir(dirname(file), { recursive: true });
    return file;
  };
  return {
    root,
    write: async (path, content) => {
      const file = await placeFor(path);
      await pipeline(content, createWriteStream(file, { mode: 0o644 }));
    },
    copy: async (path, from) => {
      const file = await placeFor(path);
      await copyFile(from, file);
    },
    remove: (path) => rm(join(root, path), { force: true }),
    placeOfArchive: (name) => join(home, "packed", name),
    close: () => {
      removeHome(home);
    },
  };
}
