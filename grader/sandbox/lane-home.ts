import { accessSync, constants, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { GraderFault } from "../core/errors.ts";
import { isOpen } from "./environment.ts";
import type { LaneKind } from "./lane-kind.ts";

const homes = new Set<string>();
let isGuarding = false;

/** Makes a lane's temporary folder; it goes with this process at the latest, however that ends but by SIGKILL. */
export function makeHome(kind: LaneKind): string {
  const home = mkdtempSync(join(parentFor(kind), "grade-lane-"));
  homes.add(home);
  if (!isGuarding) process.once("exit", removeAll);
  isGuarding = true;
  return home;
}

export function removeHome(home: string): void {
  homes.delete(home);
  rmSync(home, { recursive: true, force: true });
}

function removeAll(): void {
  for (const home of homes) removeHome(home);
}

/**
 * A temporary folder that we may write to; for the student of a lane that root made, who is a stranger, also one that
 * everybody may enter.
 */
function parentFor(kind: LaneKind): string {
  const isForStranger = kind.network === "namespace" && kind.madeBy === "root";
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
