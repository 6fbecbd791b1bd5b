import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * `sha256:…` of what an exercise's files say. Layout, line ends and the files' order in the folder do not change it,
 * so the same suite has the same hash on every machine.
 */
export async function suiteHash(
  specsFolder: string,
  exerciseId: string,
): Promise<string> {
  const folder = join(specsFolder, exerciseId);
  const entries = await readdir(folder);
  const names = entries.filter((name) => name.endsWith(".json")).sort();
  const hash = createHash("sha256");
  for (const name of names) {
    const text = await readFile(join(folder, name), "utf8");
    hash.update(`${JSON.stringify([name, JSON.parse(text)])}\n`);
  }
  return `sha256:${hash.digest("hex")}`;
}
