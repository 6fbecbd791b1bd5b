import { execa } from "execa";
import { GraderFault } from "../../../core/errors.ts";
import type { Room } from "../../../sandbox/room/room.ts";
import type { Exit, OwnedExit } from "../../../sandbox/walls/exit.ts";
import { type Ending, endingIn, endingOutside } from "../../ending.ts";
import { newMarker } from "../../guard/marker.ts";
import { watchOver } from "../../guard/watcher.ts";
import type { StepPatience } from "./step-time.ts";
import type { Workshop } from "./workshop.ts";

/** One command of a build. */
export interface Step {
  readonly command: readonly string[];
  /** Where it is run; what it may change is the workshop's. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly workshop: Workshop;
  /** Of all its processes together; left out: what suffices for a program of a course. */
  readonly mostMemoryInBytes?: number;
  /** Left out: what suffices on a slow machine, too. */
  readonly patience?: StepPatience;
}

const mostWordsInBytes = 2 ** 20;

export type Subprocess = ReturnType<typeof spawn>;

export interface StartedStep {
  readonly pid: number;
  readonly subprocess: Subprocess;
  /** How it and all its descendants are ended. */
  readonly ending: Ending;
  /** Whose end it was, and how that one ended. */
  readonly endOf: (exit: Exit) => Promise<OwnedExit>;
}

/** Starts a command of a build in a room of its own. Throws `GraderFault` if it cannot be started. */
export async function startStep(step: Step): Promise<StartedStep> {
  const { walls, traces } = step.workshop.lane;
  const marker = newMarker();
  const room = await walls.takeRoom();
  if (traces !== null) watchOver(traces);
  const subprocess = spawn(step, room, marker);
  const { pid } = subprocess;
  if (pid === undefined) {
    await room?.close();
    const { shortMessage } = await subprocess;
    const detail = shortMessage ?? `cannot run ${step.command.join(" ")}`;
    throw new GraderFault({ kind: "internal", detail });
  }
  room?.hold(subprocess);
  // Another step of this lane may be at work: it is not known by where it works.
  const ending =
    room === null
      ? endingOutside({ marker, pid, traces: null })
      : endingIn(room, pid);
  const endOf: StartedStep["endOf"] = (exit) =>
    room?.endOf(exit) ?? Promise.resolve({ of: "program", ...exit });
  return { pid, subprocess, ending, endOf };
}

function spawn(
  { command: asked, environment: its, folder, workshop }: Step,
  room: Room | null,
  marker: string,
) {
  const { command, environment } = workshop.lane.walls.aroundStep(
    { command: asked, environment: its },
    workshop.folder,
  );
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
    all: true,
    stdio: ["ignore", "pipe", "pipe", ...(room?.moreStreams ?? [])],
    maxBuffer: mostWordsInBytes,
    cleanup: false,
  });
}
