import {
  accessSync,
  constants,
  existsSync,
  readdirSync,
  realpathSync,
} from "node:fs";
import { delimiter, dirname, join } from "node:path";

/** Where a name stands in a search path, in its order. */
export function inSearchPath(
  name: string,
  searchPath: string,
): readonly string[] {
  const endings = process.platform === "win32" ? [".exe", ".cmd", ""] : [""];
  return searchPath
    .split(delimiter)
    .filter((folder) => folder !== "")
    .flatMap((folder) => endings.map((ending) => join(folder, name + ending)))
    .filter(isExecutable);
}

/** The programs of all versions that a version manager has beside the folder of its launchers. */
export function versionsBeside(launcher: string): readonly string[] {
  const versions = join(dirname(dirname(launcher)), "versions");
  if (!existsSync(versions)) return [];
  const name = launcher.slice(dirname(launcher).length + 1);
  return readdirSync(versions)
    .map((version) => join(versions, version, "bin", name))
    .filter(isExecutable);
}

/** The folder that a tool was installed to, with all that it needs: the one above its `bin`. */
export function installationOf(tool: string): string {
  const path = realpathSync(tool);
  const folder = dirname(path);
  return /[/\\]bin$/.test(folder) ? dirname(folder) : folder;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
