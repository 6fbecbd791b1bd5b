import { basename, relative } from "node:path";
import type { Hands } from "./step/in-copy-of.ts";

/** Files of a folder, and of those in it, that their owner can run, as the student sees them; relative to it. */
export async function executablesIn(
  folder: string,
  { run }: Hands,
): Promise<readonly string[]> {
  const end = await run(["find", folder, "-type", "f", "-perm", "-100"]);
  if (end.kind !== "done") return [];
  const paths = end.printed.split("\n").filter((path) => path !== "");
  return paths.map((path) => relative(folder, path));
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
