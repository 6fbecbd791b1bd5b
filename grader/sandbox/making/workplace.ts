import { lchown, lstat, mkdir, mkdtemp, readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Student } from "../student.ts";
import { Lender } from "./lend.ts";

/** What a lane offers to those who make programs in it. */
export interface Workplace {
  /** A folder with room for what compilers write by the way. */
  readonly scratch: string;
  /** Where the student sees a folder of ours, which may lie in one that it may not enter; throws if it cannot. */
  lend(folder: string): Promise<string>;
  /** A new folder of the lane that is the student's own. */
  newFolder(): Promise<string>;
  /** Makes a folder below another of the lane, the student's own. */
  newFolderAt(path: string): Promise<void>;
  /** Gives all that is in a folder of the lane to the student. */
  give(folder: string): Promise<void>;
}

/** `home`: the lane's own folder. */
export function workplaceIn(home: string, { uid }: Student): Workplace {
  const lender = new Lender(join(home, "tools"));
  const give = (folder: string): Promise<void> =>
    uid === null ? Promise.resolve() : giveTo(uid, folder);
  return {
    scratch: home,
    lend: (place) =>
      uid === null ? Promise.resolve(place) : lender.lend(place),
    newFolder: async () => {
      const made = await mkdtemp(join(home, "made-"));
      await give(made);
      return made;
    },
    newFolderAt: async (path) => {
      await mkdir(path);
      await give(path);
    },
    give,
  };
}

/** A link is given, but never followed: it may lead out of the lane, to what is the machine's. */
async function giveTo(uid: number, path: string): Promise<void> {
  await lchown(path, uid, uid);
  if (!(await lstat(path)).isDirectory()) return;
  for (const name of await readdir(path)) await giveTo(uid, join(path, name));
}
