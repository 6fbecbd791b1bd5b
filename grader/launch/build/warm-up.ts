import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Lane } from "../../sandbox/lane.ts";
import { keepBuild, takeBuild } from "../../sandbox/making/build-cache.ts";
import type { SeenTool } from "../tools/find-tool.ts";
import { digest } from "./digest.ts";
import { runStep } from "./step/run-step.ts";
import { openWorkshop, toolEnvironment } from "./step/workshop.ts";

/** A tool as it was found, with what makes it the same from one day to another. */
export interface FoundTool extends SeenTool {
  readonly version: string;
  /** A small program with whose building a library of the language is made once and for all. */
  readonly warmUp: WarmUp | null;
}

/** How a tool is spared to make the same library for every program. */
export interface WarmUp {
  /** The variable that names the folder which the library goes to. */
  readonly variable: string;
  readonly file: string;
  readonly text: string;
  readonly words: readonly string[];
}

/**
 * Puts the libraries of tools into a folder that nobody has been given yet, each below the name of its variable, and
 * gives the variables. What is kept of them for all submissions is made where no file of a student has ever been.
 */
export async function warmedUp(
  tools: Iterable<FoundTool>,
  into: string,
  lane: Lane,
): Promise<Readonly<Record<string, string>>> {
  const variables: Record<string, string> = {};
  for (const tool of tools) {
    const { path, version, warmUp } = tool;
    if (warmUp === null) continue;
    const library = join(into, warmUp.variable);
    const key = digest([path, version, warmUp.variable, warmUp.text]);
    const isKept = await takeBuild(key, library);
    if (!isKept) await makeLibrary({ tool, warmUp, key, library, lane });
    variables[warmUp.variable] = library;
  }
  return variables;
}

interface LibraryMaking {
  readonly tool: FoundTool;
  readonly warmUp: WarmUp;
  readonly key: string;
  readonly library: string;
  readonly lane: Lane;
}

/** A library that could not be made is none: each program makes what it needs of it. */
async function makeLibrary(making: LibraryMaking): Promise<void> {
  const { tool, warmUp, key, library, lane } = making;
  const workshop = await openWorkshop(lane);
  const { folder, out } = workshop;
  await mkdir(out);
  await writeFile(join(folder, warmUp.file), warmUp.text);
  await lane.give(folder);
  const environment = toolEnvironment(workshop, tool);
  const { kind } = await runStep({
    ...{ workshop, folder, command: [tool.path, ...warmUp.words] },
    environment: { ...environment, [warmUp.variable]: out },
    // A text of ours, which as many compilers as there are processors may work at.
    mostMemoryInBytes: Infinity,
  });
  if (kind === "done") {
    await keepBuild(key, out);
    await rename(out, library);
  }
  await rm(folder, { recursive: true, force: true });
}
