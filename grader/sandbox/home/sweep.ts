import { lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { isGone } from "./owner.ts";
import { strangers } from "../strangers.ts";
import { removeFolder } from "./remove-folder.ts";

/** How the folders of all graders begin; behind it stand the owner and six characters drawn at random. */
export const folderPrefix = "grade-lane-";

const named = /^grade-lane-([0-9a-f]{8}-\d+-\d+)-\w{6}$/;

/** Removes what graders that were killed have left in a temporary folder, and touches nothing of the living. */
export function sweep(parent: string): void {
  for (const name of namesIn(parent)) {
    const owner = named.exec(name)?.[1];
    if (owner === undefined || !isGone(owner)) continue;
    const folder = join(parent, name);
    if (isOurs(folder)) removeFolder(folder);
  }
}

/** Anybody may make a folder, or a link, of such a name. */
function isOurs(folder: string): boolean {
  const stats = lstatSync(folder, { throwIfNoEntry: false });
  if (stats?.isDirectory() !== true) return false;
  const us = process.getuid?.() ?? stats.uid;
  return stats.uid === us || (us === 0 && stats.uid >= strangers.first);
}

function namesIn(parent: string): readonly string[] {
  try {
    return readdirSync(parent);
  } catch {
    return [];
  }
}
