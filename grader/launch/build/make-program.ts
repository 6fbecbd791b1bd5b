import { mkdir } from "node:fs/promises";
import type { Lane } from "../../sandbox/lane.ts";
import { keepBuild, takeBuild } from "../../sandbox/making/build-cache.ts";
import { type Complaint, complaintIn } from "./compile-errors.ts";
import { digest } from "./digest.ts";
import { type Failure, runStep } from "./step/run-step.ts";
import {
  type Workshop,
  openWorkshop,
  toolEnvironment,
} from "./step/workshop.ts";
import { type FoundTool, warmedUp } from "./warm-up.ts";

/** A program to be made. */
export interface Making {
  /** Commands with `{out}` in them; the tool that each begins with stands in `tools`. */
  readonly build: readonly (readonly string[])[];
  readonly sources: readonly string[];
  /** Absolute, where the student sees it. */
  readonly folder: string;
  readonly tools: ReadonlyMap<string, FoundTool>;
  /**
   * Another way, tried where the commands fail: `null` when it made `{out}/program`, else why not; it says nothing where
   * the first words tell more.
   */
  readonly otherwise: (workshop: Workshop) => Promise<Failure | null>;
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
    }
  | Exclude<Failure, { readonly kind: "said" }>;

/**
 * Makes a program in a folder of its own in the lane, as the student, or takes what was made of the same before. From the
 * first step on that folder is the student's, who may have put a link wherever something was: we do nothing in it
 * ourselves but copy what was made, when nobody is left who could change it, and follow no link.
 */
export async function makeProgram(making: Making, lane: Lane): Promise<Made> {
  const key = keyOf(making);
  const workshop = await openWorkshop(lane);
  const { folder, out } = workshop;
  if (await takeBuild(key, out)) {
    await lane.give(folder);
    return { kind: "made", out };
  }
  await mkdir(out);
  const variables = await warmedUp(making.tools.values(), folder, lane);
  await lane.give(folder);
  const failure = await failureOf(making, workshop, variables);
  if (failure !== null) return refused(failure, making);
  await keepBuild(key, out);
  return { kind: "made", out };
}

function refused(failure: Failure, { sources }: Making): Made {
  if (failure.kind !== "said") return failure;
  const { said } = failure;
  const complaint = complaintIn(said, sources[0] ?? "");
  return { kind: "refused", complaint, said };
}

async function failureOf(
  making: Making,
  workshop: Workshop,
  variables: Readonly<Record<string, string>>,
): Promise<Failure | null> {
  for (const command of making.build) {
    const step = stepOf(command, making, workshop);
    const environment = { ...step.environment, ...variables };
    const end = await runStep({ ...step, environment });
    if (end.kind === "done") continue;
    const otherwise = await making.otherwise(workshop);
    return otherwise === null ? null : moreTelling(end, otherwise);
  }
  return null;
}

/** A compiler never talks of what it was ended for; else the last words count, if there are any. */
function moreTelling(first: Failure, last: Failure): Failure {
  if (first.kind !== "said") return first;
  return last.kind === "said" && last.said === "" ? first : last;
}

function stepOf(
  [id = "", ...words]: readonly string[],
  { tools, folder }: Making,
  workshop: Workshop,
) {
  const tool = tools.get(id);
  if (tool === undefined) throw new Error(`no tool ${id} for a build`);
  const filled = words.map((word) => word.replaceAll("{out}", workshop.out));
  const environment = toolEnvironment(workshop, tool);
  return { command: [tool.path, ...filled], folder, environment, workshop };
}

function keyOf({ build, content, tools }: Making): string {
  const versions = [...tools].map(([id, { version }]) => [id, version]);
  return digest([build, content, versions]);
}
