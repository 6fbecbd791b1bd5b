import type { ChildProcess } from "node:child_process";
import { execa } from "execa";
import { GraderFault } from "../core/errors.ts";
import type { ProgramHandle } from "../core/program-handle.ts";
import type { Lane } from "../sandbox/lane.ts";
import type { Room } from "../sandbox/room/room.ts";
import type { Exit } from "../sandbox/walls/exit.ts";
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
  readonly lane?: Pick<Lane, "walls" | "traces">;
}

/**
 * Starts a program in a process group of its own. Throws `GraderFault` if the machine lacks it; everything that the
 * program does afterwards is seen through the handle.
 */
export async function launch(start: Start): Promise<ProgramHandle> {
  const { lane } = start;
  const marker = newMarker();
  const room = (await lane?.walls.takeRoom()) ?? null;
  if (lane !== undefined && lane.traces !== null) watchOver(lane.traces);
  const subprocess = spawn(start, room, marker);
  const { pid, stdin, stdout, stderr } = subprocess;
  const exit = exitOf(subprocess);
  const endOf: StartedProcess["endOf"] = (each) =>
    room?.endOf(each) ?? Promise.resolve({ of: "program", ...each });
  if (pid === undefined) {
    await room?.close();
    throw cannotStart(start, await subprocess);
  }
  room?.hold(subprocess);
  const ending =
    room === null
      ? endingOutside({ marker, pid, traces: lane?.traces ?? null })
      : endingIn(room, pid);
  const command = start.typedAs ?? start.command;
  const seen = { pid, command, ending, exit, endOf };
  return new RunningProgram({ ...seen, stdin, stdout, stderr });
}

function exitOf(child: Pick<ChildProcess, "once">): Promise<Exit> {
  return new Promise((resolve) => {
    child.once("exit", (code, signal) => {
      resolve({ code, signal });
    });
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
function spawn(
  { folder, lane, ...asked }: Start,
  room: Room | null,
  marker: string,
) {
  const { command, environment } = lane?.walls.aroundProgram(asked) ?? asked;
  const [file = "", ...words] = room?.inside(command, folder) ?? command;
  const [name = "", id = ""] = marker.split("=");
  const uid = room?.uid ?? null;
  return execa(file, words, {
    cwd: folder,
    env: { ...environment, [name]: id },
    extendEnv: false,
    ...(uid === null ? {} : { uid, gid: uid }),
    detached: process.platform !== "win32",
    reject: false,
    buffer: false,
    stdio: ["pipe", "pipe", "pipe", ...(room?.moreStreams ?? [])],
    cleanup: false,
    stripFinalNewline: false,
    maxBuffer: Infinity,
  });
}
