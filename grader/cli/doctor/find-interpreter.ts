import { existsSync, realpathSync } from "node:fs";
import { delimiter, join } from "node:path";
import { performance } from "node:perf_hooks";
import { GraderFault } from "../../core/errors.ts";
import type { Finding, MachineFact } from "../../core/machine-fact.ts";
import { resolveInterpreter } from "../../launch/interpreter.ts";
import type { Lane } from "../../sandbox/lane.ts";
import { installCommand } from "../../sandbox/machine/remedy/install-command.ts";
import type { MachineTraits } from "../../sandbox/machine/machine-traits.ts";
import type { NamedLanguage } from "../../submission/languages.ts";
import { runAsStudent } from "./run-as-student.ts";

type Shim = Extract<MachineFact, { kind: "interpreter" }>["shim"];

/** The interpreter of a language as a submission gets it, or the command that installs one. */
export async function findInterpreter(
  language: NamedLanguage,
  lane: Lane,
  traits: MachineTraits,
): Promise<Finding> {
  const names = language.interpreterCommands;
  const path = await pathOf(language, lane);
  if (path === null) {
    const remedy = installCommand(names.slice(0, 1), traits);
    return {
      fact: { kind: "no-interpreter", language: language.id, names },
      remedy,
    };
  }
  const { stdout, stderr } = await runAsStudent(lane, [path, "--version"]);
  const [version = path] = (stdout || stderr).split("\n");
  const shim = await findShim(path, language, lane);
  return { fact: { kind: "interpreter", version, path, shim }, remedy: null };
}

async function pathOf(
  { id, interpreterCommands, printOwnPath }: NamedLanguage,
  lane: Lane,
): Promise<string | null> {
  const names = interpreterCommands;
  try {
    return await resolveInterpreter({
      language: id,
      names,
      printOwnPath,
      by: lane,
    });
  } catch (error) {
    if (error instanceof GraderFault) return null;
    throw error;
  }
}

/** What stands in the search path is another file than the interpreter that it starts. */
async function findShim(
  path: string,
  { interpreterCommands, printOwnPath }: NamedLanguage,
  lane: Lane,
): Promise<Shim> {
  const inPath = firstInPath(interpreterCommands, lane.environment["PATH"]);
  if (inPath === null || realpathSync(inPath) === realpathSync(path))
    return null;
  const throughShim = await shortestMs([inPath, ...printOwnPath], lane);
  const directly = await shortestMs([path, ...printOwnPath], lane);
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
