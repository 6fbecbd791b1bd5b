import type { ChildProcess } from "node:child_process";
import { GraderFault } from "../../core/errors.ts";
import type { Lane, Traces } from "../../sandbox/lane.ts";
import type { Room } from "../../sandbox/room/room.ts";
import type { Exit, OwnedExit } from "../../sandbox/walls/bubblewrap/exit.ts";
import type { Beginning } from "../../sandbox/walls/walls.ts";
import { newMarker } from "../guard/marker.ts";
import { watchOver } from "../guard/watcher.ts";
import { type Ending, endingIn, endingOutside } from "./ending.ts";

/** What is to be started: a program that was handed in, or a step of a build. */
export interface Asked {
  /** With what goes before it in its lane. */
  readonly beginning: Beginning;
  readonly folder: string;
  /** `null`: it is started in none. */
  readonly lane: Pick<Lane, "walls" | "traces"> | null;
  /** By what its processes are known besides their marker, where they have no room. */
  readonly traces: Traces | null;
}

/** How the machine is asked to start it. */
export type Call = ReturnType<typeof callOf>;

/** A process as it was just started, and what tells it from all others. */
export interface Started<Child> {
  readonly subprocess: Child;
  readonly pid: number;
  /** How it and all its descendants are ended. */
  readonly ending: Ending;
  readonly exit: Promise<Exit>;
  /** Whose end that was, and how that one ended. */
  readonly endOf: (exit: Exit) => Promise<OwnedExit>;
}

/** What came of a call that started nothing. */
interface Failure {
  readonly shortMessage?: string | undefined;
}

type Startable = Pick<ChildProcess, "pid" | "once" | "stdio"> &
  PromiseLike<Failure>;

/**
 * Starts something in a process group of its own, and in a room of its own where the lane has one. Throws `GraderFault` if
 * it cannot be started.
 */
export async function startInRoom<Child extends Startable>(
  asked: Asked,
  spawn: (call: Call) => Child,
): Promise<Started<Child>> {
  const { lane, traces } = asked;
  const marker = newMarker();
  const room = (await lane?.walls.takeRoom()) ?? null;
  if (lane !== null && lane.traces !== null) watchOver(lane.traces);
  const call = callOf(asked, room, marker);
  const subprocess = spawn(call);
  const { pid } = subprocess;
  const exit = exitOf(subprocess);
  if (pid === undefined) {
    await room?.close();
    throw cannotStart(call, await subprocess);
  }
  room?.hold(subprocess);
  const ending =
    room === null
      ? endingOutside({ marker, pid, traces })
      : endingIn(room, pid);
  const endOf: Started<Child>["endOf"] = (each) =>
    room?.endOf(each) ?? Promise.resolve({ of: "program", ...each });
  return { subprocess, pid, ending, exit, endOf };
}

function callOf(
  { beginning, folder }: Asked,
  room: Room | null,
  marker: string,
) {
  const { command, environment } = beginning;
  const [file = "", ...words] = room?.inside(command, folder) ?? command;
  const [name = "", id = ""] = marker.split("=");
  const uid = room?.uid ?? null;
  const options = {
    cwd: folder,
    env: { ...environment, [name]: id },
    extendEnv: false,
    ...(uid === null ? {} : { uid, gid: uid }),
    detached: process.platform !== "win32",
    reject: false,
    cleanup: false,
  } as const;
  return { file, words, options, moreStreams: room?.moreStreams ?? [] };
}

function exitOf(child: Startable): Promise<Exit> {
  return new Promise((resolve) => {
    child.once("exit", (code, signal) => {
      resolve({ code, signal });
    });
  });
}

function cannotStart({ file, words }: Call, failure: Failure): GraderFault {
  const detail =
    failure.shortMessage ?? `cannot start ${[file, ...words].join(" ")}`;
  return new GraderFault({ kind: "internal", detail }, { cause: failure });
}
