import { spawnSync } from "node:child_process";
import { chmodSync, lstatSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { strangers } from "../strangers.ts";

/**
 * Removes a lane's folder as far as the machine lets us; what is left is tried again by the next grader. Where it is a
 * stranger's, all of his processes are ended first: whoever deletes as root must not be led astray by somebody who
 * puts links where folders were.
 */
export function removeFolder(folder: string): void {
  try {
    const { uid } = lstatSync(folder);
    if (uid >= strangers.first && process.getuid?.() === 0) endUser(uid);
    removeAll(folder);
  } catch {
    // A folder that stays costs nobody a point.
  }
}

function removeAll(folder: string): void {
  const options = { recursive: true, force: true } as const;
  try {
    rmSync(folder, options);
  } catch (error) {
    // Nothing is closed to root, who must follow no link.
    if (process.getuid?.() === 0) throw error;
    openUp(folder);
    rmSync(folder, options);
  }
}

/** A program may have closed folders of its own even to itself. */
function openUp(folder: string): void {
  chmodSync(folder, 0o700);
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) openUp(join(folder, entry.name));
}

/** A user may signal its own processes alone: as that user, everybody is whoever there is of it. */
function endUser(uid: number): void {
  const user = [`--reuid=${uid}`, `--regid=${uid}`, "--clear-groups"];
  const [file = "", ...words] = [
    ...["setpriv", ...user, "--"],
    ...["sh", "-c", "kill -9 -1"],
  ];
  spawnSync(file, words, { stdio: "ignore" });
}
