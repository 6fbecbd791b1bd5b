import {
  accessSync,
  constants,
  existsSync,
  readdirSync,
  realpathSync,
} from "node:fs";
import { basename, delimiter, dirname, join, relative } from "node:path";
import { isCrowded } from "./crowded.ts";

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

/** What a student has to see for a tool. */
export interface Installation {
  readonly folder: string;
  /** What of it, relative to it; an empty path is all. */
  readonly parts: readonly string[];
}

/** The folder that a tool was installed to, with all that it needs: the one above its `bin`. */
export function installationOf(tool: string): Installation {
  return installationAt(realpathSync(tool));
}

/**
 * The same for where it stands itself, be it a link. Where many have installed what is theirs, it is the tool alone, with
 * the libraries that have its name.
 */
export function installationAt(path: string): Installation {
  const beside = dirname(path);
  const isInBin = basename(beside) === "bin";
  const folder = isInBin ? dirname(beside) : beside;
  if (!isCrowded(folder)) return { folder, parts: [""] };
  const libraries = isInBin ? librariesOf(path, folder) : [];
  return { folder, parts: [relative(folder, path), ...libraries] };
}

/** Where languages keep their own libraries: `lib/python3.12`, `lib64/libruby.so`, `libexec/gcc`. */
const libraryFolders = ["lib", "lib64", "libexec", "share"];

function librariesOf(tool: string, prefix: string): readonly string[] {
  const name = basename(tool).replace(/[\d.-]+$/, "");
  return libraryFolders.flatMap((folder) =>
    namesIn(join(prefix, folder))
      .filter((each) => each.replace(/^lib/, "").startsWith(name))
      .map((each) => join(folder, each)),
  );
}

function namesIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
