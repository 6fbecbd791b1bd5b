import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { seccompFilter } from "../seccomp/filter.ts";
import type { Architecture } from "../seccomp/system-calls.ts";
import { makeMemoryFolder } from "./memory-folder.ts";
import { makeSettings } from "./settings.ts";
import { type Inside, systemWords } from "./words.ts";

/** What walls need in a lane's folder. */
export interface Furniture extends Omit<Inside, "shown" | "mayChange"> {
  /** The file with the filter of system calls. */
  readonly filter: string;
}

/** Folders that programs share with all others of a machine, and here with those of their submission. */
const everybodys = ["/tmp", "/dev/shm"];

/** What a submission's programs may write besides their own files. */
export const spare = { sizeInBytes: 32 * 2 ** 20, mostFiles: 2000 } as const;

/** Furnishes a lane's folder, `home`; what the machine said if it would not. */
export function furnish(
  home: string,
  architecture: Architecture,
): Furniture | string {
  const shared = join(home, "of-everybody");
  const folder = { path: shared, ...spare, uid: null };
  const complaint = makeMemoryFolder(folder);
  if (complaint !== null) return complaint;
  const writable = everybodys.map((at) => {
    const path = join(shared, at.replaceAll("/", "-"));
    mkdirSync(path);
    chmodSync(path, 0o1777);
    return [at, path] as const;
  });
  const system = systemWords();
  const files = ourFiles(home, architecture);
  return { home, system, writable: new Map(writable), ...files };
}

function ourFiles(
  home: string,
  architecture: Architecture,
): Pick<Furniture, "filter" | "settings"> {
  const ours = join(home, "walls");
  mkdirSync(ours);
  const filter = join(ours, "filter");
  writeFileSync(filter, seccompFilter(architecture));
  const settings = join(ours, "etc");
  makeSettings(settings);
  return { filter, settings };
}
