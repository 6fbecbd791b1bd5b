import { cp, rename } from "node:fs/promises";
import { join } from "node:path";
import type { Lane } from "../../sandbox/lane.ts";
import { executablesIn, likest } from "./executables.ts";
import type { FoundTool } from "./make-program.ts";
import { limited, toolEnvironment } from "./make-program.ts";
import { runStep } from "./run-step.ts";

/** The names under which `make` looks for its rules. */
export const makefiles = ["GNUmakefile", "makefile", "Makefile"] as const;

/** A program whose author says in a file how it is made. */
export interface OwnMaking {
  /** Where that file is. */
  readonly folder: string;
  /** The name of the program's main source, without its extension. */
  readonly stem: string;
}

export interface MakePlace {
  readonly out: string;
  /** What reads such files. */
  readonly tool: FoundTool;
  readonly lane: Lane;
}

/**
 * Makes the program of a source file as its Makefile says, in a copy of that one's folder; `false` where that does not
 * come to one program that is named like the source.
 */
export async function makeByMakefile(
  { folder, stem }: OwnMaking,
  { out, tool, lane }: MakePlace,
): Promise<boolean> {
  const copy = join(out, "made");
  await cp(folder, copy, { recursive: true, verbatimSymlinks: true });
  await lane.give(copy);
  const before = await executablesIn(copy);
  const said = await runStep({
    command: limited([tool.path], lane),
    folder: copy,
    environment: toolEnvironment(lane, tool),
  });
  const made = await executablesIn(copy);
  const own = likest(
    made.filter((path) => !before.includes(path)),
    stem,
  );
  if (said !== null || own === null) return false;
  await rename(join(copy, own), join(out, "program"));
  return true;
}
