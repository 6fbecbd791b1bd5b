import { accessSync, constants, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { GraderFault } from "../core/errors.ts";
import { isOpen } from "./environment.ts";
import { ownerName } from "./home/owner.ts";
import { removeFolder } from "./home/remove-folder.ts";
import { folderPrefix, sweep } from "./home/sweep.ts";
import type { LaneKind } from "./lane-kind.ts";
import { isRealRoot } from "./strangers.ts";

const homes = new Set<string>();
let isGuarding = false;

/** Makes a lane's temporary folder; it goes with this process at the latest, however that ends but by SIGKILL. */
export function makeHome(kind: LaneKind): string {
  const parent = parentFor(kind);
  guard(parent);
  const home = mkdtempSync(join(parent, `${folderPrefix}${ownerName()}-`));
  homes.add(home);
  return home;
}

/** The lane must be gone before: nobody deletes in a folder where programs still write. */
export function removeHome(home: string): void {
  homes.delete(home);
  removeFolder(home);
}

/** Before the first folder is made, those are removed that a killed grader has left. */
function guard(parent: string): void {
  if (isGuarding) return;
  isGuarding = true;
  sweep(parent);
  process.once("exit", removeAll);
}

function removeAll(): void {
  for (const home of homes) removeHome(home);
}

/**
 * A temporary folder that we may write to; where root made the lane, whose student is a stranger, also one that
 * everybody may enter.
 */
function parentFor(kind: LaneKind): string {
  const isForStranger =
    kind.network === "host" ? isRealRoot() : kind.madeBy === "root";
  const parent = [tmpdir(), "/tmp", "/var/tmp"]
    .filter(isWritable)
    .find((folder) => !isForStranger || isOpen(folder));
  if (parent !== undefined) return parent;
  const detail = `there is no usable temporary folder; ${tmpdir()} is closed`;
  throw new GraderFault({ kind: "internal", detail });
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
