import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Grading } from "../../../fixtures/grading.ts";

/** Writes what the gradings of one submission said into a folder, as `<submission>-<name>.json`. */
export async function keepReports(
  folder: string,
  submission: string,
  gradings: Readonly<Record<string, Grading | undefined>>,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const stem = submission.replaceAll(/[/ ]/g, "-");
  for (const [name, grading] of Object.entries(gradings))
    await writeFile(join(folder, `${stem}-${name}.json`), saidBy(grading));
}

function saidBy(grading: Grading | undefined): string {
  return grading === undefined ? "" : grading.stdout || grading.stderr;
}
