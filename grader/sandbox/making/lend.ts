import { mkdir, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { execa } from "execa";
import { isOpen } from "../environment.ts";

/**
 * Shows folders to a student who may not enter all that they lie in, such as root's home: each is mounted read-only in
 * the lane, whose mounts nobody else sees and which end with it.
 */
export class Lender {
  readonly #folder: string;
  readonly #lent = new Map<string, Promise<string>>();

  /** `folder`: where the student may enter, and the mounts go. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Where the student sees a folder, or only parts of it; throws what the machine said if it cannot. */
  lend(folder: string, parts: readonly string[] = [""]): Promise<string> {
    if (isOpen(folder)) return Promise.resolve(folder);
    const key = [folder, ...parts].join("\0");
    const known = this.#lent.get(key);
    if (known !== undefined) return known;
    const place = join(this.#folder, String(this.#lent.size));
    const lent = mounted(folder, place, parts);
    this.#lent.set(key, lent);
    return lent;
  }
}

async function mounted(
  folder: string,
  place: string,
  parts: readonly string[],
): Promise<string> {
  for (const part of parts)
    await mountedAt(join(folder, part), join(place, part));
  return place;
}

async function mountedAt(path: string, place: string): Promise<void> {
  const stats = await stat(path);
  const parent = stats.isDirectory() ? place : dirname(place);
  await mkdir(parent, { recursive: true });
  if (!stats.isDirectory()) await writeFile(place, "");
  await execa("mount", ["--bind", path, place], { stdin: "ignore" });
  const readOnly = ["-o", "remount,ro,nosuid,bind", place];
  await execa("mount", readOnly, { stdin: "ignore" });
}
