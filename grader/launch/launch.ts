import { execa } from "execa";
import { GraderFault } from "../core/errors.ts";
import type { ProgramHandle } from "../core/program-handle.ts";
import type { Lane } from "../sandbox/lane.ts";
import { newMarker } from "./guard/marker.ts";
import { watchOver } from "./guard/watcher.ts";
import { endingIn, endingOutside } from "./ending.ts";
import { RunningProgram, type StartedProcess } from "./running-program.ts";

/** What is to be started, where, and with which whole environment. */
export interface Start {
  /** Program and arguments; the first word is a path or is looked up in `PATH`. */
  readonly command: readonly string[];
  /** The command as a person would type it, where that is a different one. */
  readonly typedAs?: readonly string[];
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  /** The lane that it is started in; left out: none. */
  readonly lane?: Pick<Lane, "takeRoom" | "traces">;
}

/**
 * Starts a program in a process group of its own. Throws `GraderFault` if the machine lacks it; everything that the
 * program does afterwards is seen through the handle.
 */
export async function launch(start: Start): Promise<ProgramHandle> {
  const { folder, lane } = start;
  const marker = newMarker();
  const room = (await lane?.takeRoom()) ?? null;
  const command = room?.inside(start.command, folder) ?? start.command;
  if (lane !== undefined && lane.traces !== null) watchOver(lane.traces);
  const subprocess = spawn({ ...start, command }, marker);
  const { pid, stdin, stdout, stderr } = subprocess;
  const onExit: StartedProcess["onExit"] = (listener) => {
    subprocess.once("exit", listener);
  };
  if (pid === undefined) {
    await room?.close();
    throw cannotStart(start, await subprocess);
  }
  const ending =
    room === null
      ? endingOutside({ marker, pid, traces: lane?.traces ?? null })
      : endingIn(room, pid);
  const typed = start.typedAs ?? start.command;
  const streams = { stdin, stdout, stderr };
  return new RunningProgram({
    pid,
    command: typed,
    ...streams,
    ending,
    onExit,
  });
}

function cannotStart(
  { command }: Start,
  failure: { readonly shortMessage?: string | undefined },
): GraderFault {
  const detail = failure.shortMessage ?? `cannot start ${command.join(" ")}`;
  return new GraderFault({ kind: "internal", detail }, { cause: failure });
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
