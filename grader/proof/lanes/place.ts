import {
  chmod,
  chown,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  rm,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Grader } from "../../../fixtures/grading.ts";
import { type Identity, becoming } from "./identity.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** What the command needs when it runs: `files` of package.json, and that itself. */
const packed = ["dist", "specs", "package.json"];

/** A folder in which one identity finds all that it needs to grade, and leaves nothing. */
export interface Place extends AsyncDisposable {
  readonly folder: string;
  /** For what is handed in. */
  readonly submissions: string;
  /** The temporary folder of everything that the command starts. */
  readonly temporary: string;
  readonly grader: Pick<Required<Grader>, "command" | "environment">;
}

export async function placeFor(identity: Identity): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), "grade-proof-"));
  const submissions = join(folder, "submissions");
  const temporary = join(folder, "temporary");
  const copy = join(folder, "package");
  await mkdir(submissions);
  await mkdir(temporary);
  for (const name of packed)
    await cp(join(root, name), join(copy, name), { recursive: true });
  // Whoever root grades as, or lets a student's program run as, must be able to pass through.
  for (const each of [folder, temporary]) await chmod(each, 0o711);
  await handOver(folder, identity);
  const command = [process.execPath, join(copy, "dist/grade.js")];
  return {
    folder,
    submissions,
    temporary,
    grader: {
      command: [...becoming(identity), ...command],
      environment: { ...process.env, HOME: temporary, TMPDIR: temporary },
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Gives a folder and all in it to the identity. */
export async function handOver(
  folder: string,
  { uid }: Identity,
): Promise<void> {
  if (uid === null) return;
  const names = await readdir(folder, { recursive: true });
  for (const name of ["", ...names]) await chown(join(folder, name), uid, uid);
}
