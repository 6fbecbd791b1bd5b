import { access, constants, readdir } from "node:fs/promises";
import { basename, join, relative } from "node:path";

/** Files of a folder, and of those in it, that can be run; relative to it. */
export async function executablesIn(
  folder: string,
): Promise<readonly string[]> {
  const entries = await readdir(folder, {
    recursive: true,
    withFileTypes: true,
  });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const can = await Promise.all(
    paths.map((path) =>
      access(path, constants.X_OK).then(
        () => relative(folder, path),
        () => null,
      ),
    ),
  );
  return can.flatMap((path) => path ?? []);
}

/** The one that is named like the source, or the only one that there is. */
export function likest(paths: readonly string[], stem: string): string | null {
  const bare = (path: string) =>
    basename(path)
      .replace(/\.\w+$/, "")
      .toLowerCase();
  const wanted = stem.toLowerCase();
  const same = paths.find((path) => bare(path) === wanted);
  const alike = paths.filter(
    (path) => bare(path).includes(wanted) || wanted.includes(bare(path)),
  );
  const [only = null] = paths.length === 1 ? paths : alike;
  return same ?? only;
}
