import { mkdir } from "node:fs/promises";
import { join } from "node:path";
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

  /** Where the student sees a folder; throws what the machine said if it cannot. */
  lend(folder: string): Promise<string> {
    if (isOpen(folder)) return Promise.resolve(folder);
    const known = this.#lent.get(folder);
    if (known !== undefined) return known;
    const place = join(this.#folder, String(this.#lent.size));
    const lent = mounted(folder, place);
    this.#lent.set(folder, lent);
    return lent;
  }
}

async function mounted(folder: string, place: string): Promise<string> {
  await mkdir(place, { recursive: true });
  await execa("mount", ["--bind", folder, place], { stdin: "ignore" });
  const readOnly = ["-o", "remount,ro,nosuid,bind", place];
  await execa("mount", readOnly, { stdin: "ignore" });
  return place;
}
