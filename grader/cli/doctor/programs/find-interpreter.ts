import { existsSync, realpathSync } from "node:fs";
import { basename, delimiter, dirname, join } from "node:path";
import { performance } from "node:perf_hooks";
import { GraderFault } from "../../../core/errors.ts";
import type { Finding, MachineFact } from "../../../core/machine-fact.ts";
import type { FoundTool } from "../../../launch/build/warm-up.ts";
import { toolFor } from "../../../run/program/making/tool-for.ts";
import type { Lane } from "../../../sandbox/lane.ts";
import { installCommand } from "../../../sandbox/machine/remedy/install-command.ts";
import type { MachineTraits } from "../../../sandbox/machine/machine-traits.ts";
import { knownLanguages } from "../../../submission/languages.ts";
import { type Tool, tools } from "../../../submission/languages/tools.ts";
import { runAsStudent } from "../run-as-student.ts";

type Shim = Extract<MachineFact, { kind: "interpreter" }>["shim"];

/** What most submissions are written in; without it a machine is of little use. */
export const mainLanguage = "python";

/** The interpreter of most submissions as they get it, or the command that installs it. */
export async function findInterpreter(
  lane: Lane,
  traits: MachineTraits,
): Promise<Finding> {
  const { name: language, interpreter, tool } = wanted();
  const found = await foundTool(interpreter, language, lane);
  if (found === null) {
    const { names } = tool;
    const remedy = installCommand(names.slice(0, 1), traits);
    return { fact: { kind: "no-interpreter", language, names }, remedy };
  }
  const { path } = found;
  const [version = path] = found.version.split("\n");
  const shim = tool.asks === null ? null : await findShim(path, tool, lane);
  return { fact: { kind: "interpreter", version, path, shim }, remedy: null };
}

interface Wanted {
  readonly name: string;
  /** Its id in the table of tools. */
  readonly interpreter: string;
  readonly tool: Tool;
}

function wanted(): Wanted {
  const language = knownLanguages.find(({ id }) => id === mainLanguage);
  const interpreter = language?.tools[0] ?? "";
  const tool = tools[interpreter];
  if (language === undefined || tool === undefined)
    throw new Error(`the tables of languages and tools lack ${mainLanguage}`);
  return { name: language.name, interpreter, tool };
}

async function foundTool(
  id: string,
  language: string,
  lane: Lane,
): Promise<FoundTool | null> {
  try {
    return await toolFor(id, language, lane);
  } catch (error) {
    if (error instanceof GraderFault) return null;
    throw error;
  }
}

/** What stands in the search path is another file than the interpreter that it starts. */
async function findShim(
  path: string,
  { names, asks }: Tool,
  lane: Lane,
): Promise<Shim> {
  const inPath = firstInPath(names, lane.environment["PATH"]);
  if (inPath === null || realpathSync(inPath) === realpathSync(path))
    return null;
  const place = await lane.lend(dirname(inPath));
  const shim = join(place, basename(inPath));
  const throughShim = await shortestMs([shim, ...(asks ?? [])], lane);
  const directly = await shortestMs([path, ...(asks ?? [])], lane);
  return { path: inPath, costMs: Math.max(0, throughShim - directly) };
}

function firstInPath(names: readonly string[], path = ""): string | null {
  const candidates = names.flatMap((name) =>
    path.split(delimiter).map((folder) => join(folder, name)),
  );
  return candidates.find((file) => existsSync(file)) ?? null;
}

const rounds = 3;

/** The shortest of a few runs: what others do on the machine only ever adds to it. */
async function shortestMs(
  command: readonly string[],
  lane: Lane,
): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const startedAt = performance.now();
    await runAsStudent(lane, command);
    times.push(performance.now() - startedAt);
  }
  return Math.min(...times);
}
