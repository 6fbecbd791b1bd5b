import { mkdtempSync, rmSync } from "node:fs";
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

/** The student of a lane that root made is a stranger, and cannot enter a temporary folder that only we may enter. */
function parentFor(kind: LaneKind): string {
  if (kind.network === "host" || kind.madeBy === "user") return tmpdir();
  const parent = [tmpdir(), "/tmp", "/var/tmp"].find(isOpen);
  if (parent !== undefined) return parent;
  const detail = `no temporary folder that everybody may enter; ${tmpdir()} is closed`;
  throw new GraderFault({ kind: "internal", detail });
}
