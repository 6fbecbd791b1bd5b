import { execa } from "execa";
import {
  type Call,
  type Started,
  startInRoom,
} from "../../start/start-in-room.ts";
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

export type StartedStep = Started<ReturnType<typeof spawn>>;

/** Starts a command of a build in a room of its own. Throws `GraderFault` if it cannot be started. */
export function startStep(step: Step): Promise<StartedStep> {
  const { folder, workshop } = step;
  const { lane } = workshop;
  const beginning = lane.walls.aroundStep(step, workshop.folder);
  // Another step of this lane may be at work: it is not known by where it works.
  return startInRoom({ beginning, folder, lane, traces: null }, spawn);
}

function spawn({ file, words, options, moreStreams }: Call) {
  return execa(file, words, {
    ...options,
    all: true,
    stdio: ["ignore", "pipe", "pipe", ...moreStreams],
    maxBuffer: mostWordsInBytes,
  });
}
