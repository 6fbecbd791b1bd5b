import { join } from "node:path";
import type { RunStep } from "./run-step.ts";
import type { Workshop } from "./workshop.ts";

/** Hands for what is done in a workshop besides making. */
export interface Hands {
  readonly workshop: Workshop;
  readonly run: RunStep;
}

/**
 * Works in a copy of a folder of the submission, which goes afterwards. It is the student who copies and removes: a link,
 * wherever a program has put one, leads to nothing that it could not open itself.
 */
export async function inCopyOf<Result>(
  folder: string,
  { workshop, run }: Hands,
  work: (copy: string) => Promise<Result>,
): Promise<Result> {
  const copy = join(workshop.folder, "copy");
  await run(["cp", "-RP", folder, copy]);
  const result = await work(copy);
  await run(["rm", "-rf", copy]);
  return result;
}

/** Whether a file could be moved to where what is made belongs, by the student, too. */
export async function isTaken(
  file: string,
  { workshop, run }: Hands,
): Promise<boolean> {
  const { kind } = await run(["mv", "-f", file, join(workshop.out, "program")]);
  return kind === "done";
}
