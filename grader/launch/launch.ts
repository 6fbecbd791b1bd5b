import { randomUUID } from "node:crypto";
import { execa } from "execa";
import { GraderFault } from "../core/errors.ts";
import type { ProgramHandle } from "../core/program-handle.ts";
import { RunningProgram, type StartedProcess } from "./running-program.ts";

/** What is to be started, where, and with which whole environment. */
export interface Start {
  /** Program and arguments; the first word is a path or is looked up in `PATH`. */
  readonly command: readonly string[];
  /** The command as a person would type it, where that is a different one. */
  readonly typedAs?: readonly string[];
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
}

/**
 * Starts a program in a process group of its own. Throws `GraderFault` if the machine lacks it; everything that the
 * program does afterwards is seen through the handle.
 */
export async function launch(start: Start): Promise<ProgramHandle> {
  const marker = `GRADE_PROGRAM=${randomUUID()}`;
  const subprocess = spawn(start, marker);
  const { pid, stdin, stdout, stderr } = subprocess;
  const onExit: StartedProcess["onExit"] = (listener) => {
    subprocess.once("exit", listener);
  };
  const command = start.typedAs ?? start.command;
  if (pid !== undefined) {
    const streams = { stdin, stdout, stderr };
    return new RunningProgram({ pid, command, ...streams, marker, onExit });
  }
  const failure = await subprocess;
  const detail =
    failure.shortMessage ?? `cannot start ${start.command.join(" ")}`;
  throw new GraderFault({ kind: "internal", detail }, { cause: failure });
}

/** A hostile child can hang or crash a parent that reads or ends it the usual way; see `RunningProgram` for ours. */
function spawn({ command, folder, environment }: Start, marker: string) {
  const [file = "", ...words] = command;
  const [name = "", id = ""] = marker.split("=");
  return execa(file, words, {
    cwd: folder,
    env: { ...environment, [name]: id },
    extendEnv: false,
    detached: process.platform !== "win32",
    reject: false,
    buffer: false,
    stdin: "pipe",
    cleanup: false,
    stripFinalNewline: false,
    maxBuffer: Infinity,
  });
}
