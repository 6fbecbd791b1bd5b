import { mkdir } from "node:fs/promises";
import { delimiter, dirname, join } from "node:path";
import type { Lane } from "../../../sandbox/lane.ts";
import type { SeenTool } from "../../tools/find-tool.ts";

/** Where something is made: all that a step of it may change. */
export interface Workshop {
  readonly lane: Lane;
  /** Absolute; the student's own as soon as the first step begins. */
  readonly folder: string;
  /** A folder in it for what is made. */
  readonly out: string;
  /** A folder in it for what tools write by the way, their home included. */
  readonly scratch: string;
}

/** A workshop that nobody but us may enter before its folder is given away. */
export async function openWorkshop(lane: Lane): Promise<Workshop> {
  const folder = await lane.newFolder();
  const [out, scratch] = [join(folder, "out"), join(folder, "scratch")];
  await mkdir(scratch);
  return { lane, folder, out, scratch };
}

/** A tool finds those beside it, which it may be lent without. */
export function toolEnvironment(
  { lane: { environment }, scratch }: Workshop,
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
  GOTELEMETRY: "off",
  CGO_ENABLED: "0",
  GO111MODULE: "auto",
  DOTNET_CLI_TELEMETRY_OPTOUT: "1",
} as const;
