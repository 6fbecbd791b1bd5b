import { GraderFault } from "../../../core/errors.ts";
import type { SeenTool } from "../../tools/find-tool.ts";
import { forgetProgram, rememberProgram } from "../../groups.ts";
import { mostMemoryInBytes, watchMemory } from "../../guard/memory-watch.ts";
import { type StartedStep, type Step, startStep } from "./start-step.ts";
import { type Workshop, toolEnvironment } from "./workshop.ts";

/** Why nothing came of a step. */
export type Failure =
  /** It ended so; all that it said, which may be nothing. */
  | { readonly kind: "said"; readonly said: string }
  /** It was ended because its processes held more memory than that together. */
  | { readonly kind: "too-large"; readonly mostInBytes: number };

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
 * cannot be run.
 */
export async function runStep(step: Step): Promise<StepEnd> {
  const started = await startStep(step);
  const mostInBytes = step.mostMemoryInBytes ?? mostMemoryInBytes.step;
  const seen = { isTooLarge: false };
  const { pid, ending } = started;
  rememberProgram(pid, ending.now);
  const forgetMemory = watchMemory(pid, mostInBytes, () => {
    seen.isTooLarge = true;
    ending.now();
  });
  const end = await endOf(started, step).finally(() => {
    forgetMemory();
    forgetProgram(pid);
  });
  return seen.isTooLarge ? { kind: "too-large", mostInBytes } : end;
}

async function endOf(
  { subprocess, ending }: StartedStep,
  { command }: Step,
): Promise<StepEnd> {
  const exited = new Promise((resolve) => subprocess.once("exit", resolve));
  // Whoever was left behind would hold the outputs open.
  const gone = exited.then(ending.whole);
  const result = await subprocess;
  await gone;
  if (result.exitCode === 0) return { kind: "done", printed: result.stdout };
  if (!result.timedOut) return { kind: "said", said: result.all };
  const detail = result.shortMessage ?? `no end of ${command.join(" ")}`;
  throw new GraderFault({ kind: "internal", detail });
}
