import { randomUUID } from "node:crypto";
import { execa } from "execa";
import { GraderFault } from "../core/errors.ts";
import type { ProgramHandle } from "../core/program-handle.ts";
import { RunningProgram, type StartedProcess } from "./running-program.ts";

/** What is to be started, where, and with which whole environment. */
export interface Start {
  /** Program and arguments; the first word is a path or is looked up in `PATH`. */
  readonly command: readonly string[];
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
}

/**
 * Starts a program in a process group of its own. Throws `GraderFault` if the machine lacks it; everything that the
 * program does afterwards is seen through the handle.
 */
export async function launch(start: Start): Promise<ProgramHandle> {
  const [file = "", ...words] = start.command;
  const marker = `GRADE_PROGRAM=${randomUUID()}`;
  const [name = "", id = ""] = marker.split("=");
  const subprocess = execa(file, words, {
    cwd: start.folder,
    env: { ...start.environment, [name]: id },
    extendEnv: false,
    detached: process.platform !== "win32",
    reject: false,
    buffer: false,
    stdin: "pipe",
    cleanup: false,
    stripFinalNewline: false,
    maxBuffer: Infinity,
  });
  const { pid, stdin, stdout, stderr } = subprocess;
  const onExit: StartedProcess["onExit"] = (listener) => {
    subprocess.once("exit", listener);
  };
  if (pid !== undefined)
    return new RunningProgram({ pid, stdin, stdout, stderr, marker, onExit });
  const failure = await subprocess;
  throw new GraderFault(
    {
      kind: "internal",
      detail: failure.shortMessage ?? `cannot start ${file}`,
    },
    { cause: failure },
  );
}
