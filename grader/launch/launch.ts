import { execa } from "execa";
import type { ProgramHandle } from "../core/program-handle.ts";
import type { Lane } from "../sandbox/lane.ts";
import { RunningProgram } from "./running-program.ts";
import { type Call, startInRoom } from "./start/start-in-room.ts";

/** What is to be started, where, and with which whole environment. */
export interface Start {
  /** Program and arguments; the first word is a path or is looked up in `PATH`. */
  readonly command: readonly string[];
  /** The command as a person would type it, where that is a different one. */
  readonly typedAs?: readonly string[];
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  /** The lane that it is started in; left out: none. */
  readonly lane?: Pick<Lane, "walls" | "traces">;
}

/**
 * Starts a program in a process group of its own. Throws `GraderFault` if the machine lacks it; everything that the
 * program does afterwards is seen through the handle.
 */
export async function launch(start: Start): Promise<ProgramHandle> {
  const { lane = null, folder } = start;
  const beginning = lane?.walls.aroundProgram(start) ?? start;
  const traces = lane?.traces ?? null;
  const started = await startInRoom({ beginning, folder, lane, traces }, spawn);
  const { stdin, stdout, stderr } = started.subprocess;
  const command = start.typedAs ?? start.command;
  return new RunningProgram({ ...started, command, stdin, stdout, stderr });
}

/** A hostile child can hang or crash a parent that reads or ends it the usual way; see `RunningProgram` for ours. */
function spawn({ file, words, options, moreStreams }: Call) {
  return execa(file, words, {
    ...options,
    buffer: false,
    stdio: ["pipe", "pipe", "pipe", ...moreStreams],
    stripFinalNewline: false,
    maxBuffer: Infinity,
  });
}
