import { lchown, lstat, mkdtemp, readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Student } from "../student.ts";
import { Lender } from "./lend.ts";

/** What a lane offers to those who make programs in it. */
export interface Workplace {
  /**
   * Where the student sees a folder of ours, or only parts of it, relative to it; it may lie in one that the student may
   * not enter. Throws if it cannot.
   */
  lend(folder: string, parts?: readonly string[]): Promise<string>;
  /** A new folder of the lane that nobody but us may enter before it is given away. */
  newFolder(): Promise<string>;
  /** Gives a folder of the lane to the student, with all that is in it. */
  give(folder: string): Promise<void>;
}

/** `home`: the lane's own folder. */
export function workplaceIn(home: string, { uid }: Student): Workplace {
  const lender = new Lender(join(home, "tools"));
  return {
    lend: (place, parts) =>
      uid === null ? Promise.resolve(place) : lender.lend(place, parts),
    newFolder: () => mkdtemp(join(home, "made-")),
    give: (folder) => (uid === null ? Promise.resolve() : giveTo(uid, folder)),
  };
}

/**
 * A link is given, but never followed: it may lead out of the lane, to what is the machine's. A folder is given after all
 * that is in it: nobody else can change what is still to be walked through.
 */
async function giveTo(uid: number, path: string): Promise<void> {
  const stats = await lstat(path);
  const names = stats.isDirectory() ? await readdir(path) : [];
  for (const name of names) await giveTo(uid, join(path, name));
  await lchown(path, uid, uid);
}
