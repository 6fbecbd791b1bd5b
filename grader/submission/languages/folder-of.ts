import { posix } from "node:path";
import type { SourceFile } from "../source-file.ts";

/** Paths of files as they are named from the folder of the program's main file. */
export function fromFolderOf(
  main: SourceFile,
  files: readonly SourceFile[],
): readonly string[] {
  const folder = posix.dirname(main.path);
  return files.map(({ path }) => plainWord(posix.relative(folder, path)));
}

/** A name that no command takes for an option. */
export function plainWord(file: string): string {
  return file.startsWith("-") ? `./${file}` : file;
}

/** Files of the same folder with one of the extensions, the main file left out. */
export function neighboursOf(
  main: SourceFile,
  all: readonly SourceFile[],
  extensions: readonly string[],
): readonly SourceFile[] {
  const folder = posix.dirname(main.path);
  return all.filter(
    ({ path }) =>
      path !== main.path &&
      posix.dirname(path) === folder &&
      extensions.includes(posix.extname(path)),
  );
}
