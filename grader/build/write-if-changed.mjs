import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

/**
 * Puts a whole file in place at once, and only if it differs: a test that runs meanwhile never reads half of one.
 * @param {string} path
 * @param {string} text
 */
export async function writeIfChanged(path, text) {
  const before = await readFile(path, "utf8").catch(() => null);
  if (before === text) return;
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${String(process.pid)}.draft`;
  await writeFile(draft, text);
  await rename(draft, path);
}
