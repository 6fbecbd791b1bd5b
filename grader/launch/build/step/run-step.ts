import type { SeenTool } from "../../tools/find-tool.ts";
import { forgetProgram, rememberProgram } from "../../groups.ts";
import { mostMemoryInBytes, watchMemory } from "../../guard/memory-watch.ts";
import { wallsFell } from "../../start/walls-fell.ts";
import {
  type StartedStep,
  type Step,
  type Subprocess,
  startStep,
} from "./start-step.ts";
import { patienceWithSteps, watchTime } from "./step-time.ts";
import { type Workshop, toolEnvironment } from "./workshop.ts";

/** Why nothing came of a step. */
export type Failure =
  /** It ended so; all that it said, which may be nothing. */
  | { readonly kind: "said"; readonly said: string }
  /** It was ended because its processes held more memory than that together. */
  | { readonly kind: "too-large"; readonly mostInBytes: number }
  /** It was ended because it came to no end by itself. */
  | { readonly kind: "too-long" };

export type StepEnd =
  /** It went well; what it printed on its standard output. */
  { readonly kind: "done"; readonly printed: string } | Failure;

/** Runs commands of a build, in the folder of its workshop if they name no other. */
export type RunStep = (
  command: readonly string[],
  folder?: string,
) => Promise<StepEnd>;

/** How steps are run in a workshop with a tool and whatever it needs. */
export function stepsIn(workshop: Workshop, tool: SeenTool): RunStep {
  const environment = toolEnvironment(workshop, tool);
  return (command, folder = workshop.folder) =>
    runStep({ command, folder, environment, workshop });
}

/**
 * Runs a command of a build as the student; when it is over, none of its processes is left. Throws `GraderFault` if it
 * cannot be run, or if the machine has ended it.
 */
export async function runStep(step: Step): Promise<StepEnd> {
  const started = await startStep(step);
  const mostInBytes = step.mostMemoryInBytes ?? mostMemoryInBytes.step;
  const patience = step.patience ?? patienceWithSteps;
  const seen: { failure: Failure | null } = { failure: null };
  const endFor = (failure: Failure): void => {
    seen.failure ??= failure;
    ending.now();
  };
  const { pid, ending } = started;
  rememberProgram(pid, ending.now);
  const forgetMemory = watchMemory(pid, mostInBytes, () => {
    endFor({ kind: "too-large", mostInBytes });
  });
  const forgetTime = watchTime(pid, patience, () => {
    endFor({ kind: "too-long" });
  });
  const result = await resultOf(started).finally(() => {
    forgetMemory();
    forgetTime();
    forgetProgram(pid);
  });
  return seen.failure ?? (await endOf(result, started));
}

async function resultOf({
  subprocess,
  ending,
}: StartedStep): Promise<Awaited<Subprocess>> {
  const exited = new Promise((resolve) => subprocess.once("exit", resolve));
  // Whoever was left behind would hold the outputs open.
  const gone = exited.then(ending.whole);
  const result = await subprocess;
  await gone;
  return result;
}

async function endOf(
  result: Awaited<Subprocess>,
  { endOf: ownedEnd }: StartedStep,
): Promise<StepEnd> {
  const { exitCode: code = null, signal = null } = result;
  const owned = await ownedEnd({ code, signal });
  // Whoever says more than we read is ended for it by us.
  if (owned.of === "walls" && !result.isMaxBuffer)
    throw wallsFell(owned, result.all);
  return owned.code === 0
    ? { kind: "done", printed: result.stdout }
    : { kind: "said", said: result.all };
}
