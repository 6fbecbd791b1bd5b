import { existsSync, realpathSync } from "node:fs";
import { join, relative } from "node:path";
import { execa } from "execa";
import { GraderFault } from "../../core/errors.ts";
import type { Fault } from "../../core/verdict.ts";
import {
  inSearchPath,
  installationAt,
  installationOf,
  versionsBeside,
} from "./tool-paths.ts";

/** A program of the machine, and how to learn where it really is. */
export interface ToolRequest {
  /** The language that it is wanted for, as a person would call it. */
  readonly language: string;
  /** Command names, the preferred one first. */
  readonly names: readonly string[];
  /** Words behind which it prints where it is; `null`: where it stands in the search path. */
  readonly asks: readonly string[] | null;
  /** Where it is below the folder that was printed; `null`: the tool itself was printed. */
  readonly below: string | null;
}

/** Who will start it: what one user may run, another one may not even see. */
export interface ToolUser {
  readonly environment: Readonly<Record<string, string>>;
  asStudent(command: readonly string[]): readonly string[];
  /**
   * Where this user sees a folder of ours, or only parts of it, relative to it; throws what the machine said if it cannot.
   */
  lend(folder: string, parts?: readonly string[]): Promise<string>;
}

/** A tool as its user sees it. */
export interface SeenTool {
  /** Absolute. */
  readonly path: string;
  /** Variables that it needs because it is not where it was installed. */
  readonly environment: Readonly<Record<string, string>>;
}

/**
 * A tool for its user. One that only we may enter, in a home folder for instance, is lent. Throws
 * `GraderFault` when none of its names is on this machine, or it cannot be lent.
 */
export async function findTool(
  request: ToolRequest,
  user: ToolUser,
): Promise<SeenTool> {
  const theirs = await firstFound(request, {
    searchPath: user.environment["PATH"] ?? "",
    run: (command) => answerOf(user.asStudent(command), user.environment),
  });
  if (theirs !== null) {
    const seen = await lent(theirs, request, user);
    // A link may mean more than what it leads to: that of a virtual environment brings its packages.
    return isMoved(seen) ? seen : { ...seen, path: theirs };
  }
  const ours = await firstFound(request, {
    searchPath: process.env["PATH"] ?? "",
    run: (command) => answerOf(command, process.env),
  });
  if (ours !== null) return await lentAsOurs(ours, request, user);
  const { language, names } = request;
  throw new GraderFault({
    kind: "interpreter-missing",
    language,
    name: names[0] ?? language,
  });
}

/** The folder of a virtual environment has a file that says so (PEP 405). */
async function lentAsOurs(
  tool: string,
  request: ToolRequest,
  user: ToolUser,
): Promise<SeenTool> {
  const seen = await lent(tool, request, user);
  const { folder, parts } = installationAt(tool);
  const isVirtual = existsSync(join(folder, "pyvenv.cfg"));
  if (!isVirtual || isMoved(seen)) return seen;
  const place = await user.lend(folder, parts);
  return { ...seen, path: join(place, relative(folder, tool)) };
}

function isMoved({ environment }: SeenTool): boolean {
  return Object.keys(environment).length > 0;
}

/** A tool that is there, as its user sees it. */
export async function lent(
  tool: string,
  { language }: Pick<ToolRequest, "language">,
  user: Pick<ToolUser, "lend">,
): Promise<SeenTool> {
  const path = realpathSync(tool);
  const { folder, parts } = installationOf(path);
  try {
    const place = await user.lend(folder, parts);
    const seen = join(place, relative(folder, path));
    // What it was linked with lies beside it, but it looks where it was installed.
    const libraries = { LD_LIBRARY_PATH: join(place, "lib") };
    return { path: seen, environment: seen === path ? {} : libraries };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const fault: Fault = { kind: "tool-closed", language, path, said };
    throw new GraderFault(fault, { cause: error });
  }
}

interface Search {
  readonly searchPath: string;
  readonly run: (command: readonly string[]) => Promise<string | null>;
}

async function firstFound(
  request: ToolRequest,
  search: Search,
): Promise<string | null> {
  for (const name of request.names)
    for (const candidate of inSearchPath(name, search.searchPath)) {
      const found = await really(candidate, request, search);
      if (found !== null) return found;
    }
  return null;
}

/** Where a candidate leads to; a launcher that starts nothing has versions that nobody has chosen. */
async function really(
  candidate: string,
  { asks, below }: ToolRequest,
  { run }: Search,
): Promise<string | null> {
  if (asks === null) return candidate;
  for (const each of [candidate, ...versionsBeside(candidate)]) {
    const told = await run([each, ...asks]);
    if (told !== null) return below === null ? told : join(told, below);
  }
  return null;
}

async function answerOf(
  command: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<string | null> {
  const [file = "", ...words] = command;
  const answer = await execa(file, words, {
    reject: false,
    timeout: 20_000,
    stdin: "ignore",
    env: environment,
    extendEnv: false,
  });
  const isFound = answer.exitCode === 0 && answer.stdout !== "";
  return isFound ? answer.stdout.trim() : null;
}
