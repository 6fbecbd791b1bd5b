import { lchown, mkdir, mkdtemp, readdir } from "node:fs/promises";
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
  const give = async (folder: string): Promise<void> => {
    if (uid === null) return;
    await lchown(folder, uid, uid);
    for (const name of await readdir(folder, { recursive: true }))
      await lchown(join(folder, name), uid, uid);
  };
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
