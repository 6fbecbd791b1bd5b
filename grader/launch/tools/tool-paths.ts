import {
  accessSync,
  constants,
  existsSync,
  readdirSync,
  realpathSync,
} from "node:fs";
import { homedir } from "node:os";
import { delimiter, dirname, join, parse } from "node:path";

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
  return installationAt(realpathSync(tool));
}

/** The same for where it stands itself, be it a link; nobody installs anything to a whole home, or the whole disk. */
export function installationAt(path: string): string {
  const folder = dirname(path);
  const above = dirname(folder);
  const isOne =
    /[/\\]bin$/.test(folder) && ![homedir(), parse(above).root].includes(above);
  return isOne ? above : folder;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
