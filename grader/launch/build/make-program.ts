import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { delimiter, dirname, join } from "node:path";
import { keepBuild, takeBuild } from "../../sandbox/making/build-cache.ts";
import type { Lane } from "../../sandbox/lane.ts";
import type { SeenTool } from "../tools/find-tool.ts";
import { type Complaint, complaintIn } from "./compile-errors.ts";
import { runStep } from "./run-step.ts";

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

/** A program to be made. */
export interface Making {
  /** Commands with `{out}` in them; the tool that each begins with stands in `tools`. */
  readonly build: readonly (readonly string[])[];
  readonly sources: readonly string[];
  /** Absolute, where the student sees it. */
  readonly folder: string;
  readonly tools: ReadonlyMap<string, FoundTool>;
  /**
   * Another way, tried where the commands fail: `null` when it made `{out}/program`, else what it has to say, which is
   * empty where the first words tell more.
   */
  readonly otherwise: (out: string) => Promise<string | null>;
  /** Stands for all that the commands may read, and where they are run in it. */
  readonly content: string;
}

export type Made =
  /** Absolute path of the folder that `{out}` stands for. */
  | { readonly kind: "made"; readonly out: string }
  | {
      readonly kind: "refused";
      readonly complaint: Complaint;
      /** All that the compiler said. */
      readonly said: string;
    };

/** Of one step, in processor time; no file of it is larger than that many bytes. */
const limits = { processorSeconds: 120, fileInBytes: 2 ** 28 } as const;

/** Makes a program in a folder of its own in the lane, as the student, or takes what was made of the same before. */
export async function makeProgram(making: Making, lane: Lane): Promise<Made> {
  const key = keyOf(making);
  const folder = await lane.newFolder();
  const out = join(folder, "out");
  if (await takeBuild(key, out)) {
    await lane.give(out);
    return { kind: "made", out };
  }
  return await madeAnew({ making, lane, key, folder, out });
}

interface Workshop {
  readonly making: Making;
  readonly lane: Lane;
  readonly key: string;
  readonly folder: string;
  readonly out: string;
}

async function madeAnew(workshop: Workshop): Promise<Made> {
  const { making, lane, key, out } = workshop;
  await lane.newFolderAt(out);
  for (const command of making.build) {
    const said = await run(command, workshop);
    if (said === null) continue;
    const otherwise = await making.otherwise(out);
    if (otherwise === null) break;
    return refused(otherwise === "" ? said : otherwise, making);
  }
  await keepBuild(key, out);
  await lane.give(out);
  return { kind: "made", out };
}

function refused(said: string, { sources }: Making): Made {
  const complaint = complaintIn(said, sources[0] ?? "");
  return { kind: "refused", complaint, said };
}

async function run(
  [id = "", ...words]: readonly string[],
  { making, lane, out }: Workshop,
): Promise<string | null> {
  const tool = making.tools.get(id);
  if (tool === undefined) throw new Error(`no tool ${id} for a build`);
  const warm = await warmedUp(tool, lane);
  const filled = words.map((word) => word.replaceAll("{out}", out));
  return await runStep({
    command: limited([tool.path, ...filled], lane),
    folder: making.folder,
    environment: { ...toolEnvironment(lane, tool), ...warm },
  });
}

/** A command of a build with its limits, as the student. */
export function limited(
  command: readonly string[],
  lane: Lane,
): readonly string[] {
  const { processorSeconds, fileInBytes } = limits;
  const bounds = [`--cpu=${processorSeconds}`, `--fsize=${fileInBytes}`];
  return lane.kind.network === "host"
    ? lane.asStudent(command)
    : lane.asStudent(["prlimit", ...bounds, "--", ...command]);
}

/** A tool finds those beside it, which it may be lent without. */
export function toolEnvironment(
  { environment, scratch }: Lane,
  tool: SeenTool,
): Readonly<Record<string, string>> {
  const searchPath = environment["PATH"] ?? "";
  return {
    ...environment,
    ...tool.environment,
    ...offline,
    ...{ HOME: scratch, TMPDIR: scratch, TEMP: scratch },
    PATH: [dirname(tool.path), searchPath].join(delimiter),
  };
}

/** No tool looks for anything on the network, or calls a second compiler for it. */
const offline = {
  GOPROXY: "off",
  GOTOOLCHAIN: "local",
  GOFLAGS: "-mod=mod",
  GOTELEMETRY: "off",
  CGO_ENABLED: "0",
  GO111MODULE: "auto",
  DOTNET_CLI_TELEMETRY_OPTOUT: "1",
} as const;

/** The folder with the language's library, made by us of a text of ours before any student's is looked at. */
async function warmedUp(
  tool: FoundTool,
  lane: Lane,
): Promise<Readonly<Record<string, string>>> {
  const { path, version, warmUp } = tool;
  if (warmUp === null) return {};
  const { variable, file, text, words } = warmUp;
  const key = digest([path, version, variable, text]);
  const folder = await lane.newFolder();
  const library = join(folder, "library");
  const variables = { [variable]: library };
  if (await takeBuild(key, library)) {
    await lane.give(library);
    return variables;
  }
  await writeFile(join(folder, file), text);
  await lane.give(folder);
  await runStep({
    command: lane.asStudent([path, ...words]),
    folder,
    environment: { ...toolEnvironment(lane, tool), ...variables },
  });
  await keepBuild(key, library);
  return variables;
}

function keyOf({ build, content, tools }: Making): string {
  const versions = [...tools].map(([id, { version }]) => [id, version]);
  return digest([build, content, versions]);
}

function digest(parts: unknown): string {
  const platform = [process.platform, process.arch];
  const text = JSON.stringify([platform, parts]);
  return createHash("sha256").update(text).digest("hex");
}
