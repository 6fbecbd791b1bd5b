import type { SeenTool } from "../../tools/find-tool.ts";
import { forgetProgram, rememberProgram } from "../../groups.ts";
import { mostMemoryInBytes, watchMemory } from "../../guard/memory-watch.ts";
import { wallsFell } from "../../start/walls-fell.ts";
import { type StartedStep, type Step, startStep } from "./start-step.ts";
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
  const guard = guardOver(started, step);
  const result = await resultOf(started).finally(guard.forget);
  const failure = guard.failure();
  if (failure !== null) return failure;
  const exit = await started.exit;
  const end = await started.endOf(exit);
  // Whoever says more than we read is ended for it by us.
  if (end.of === "walls" && !result.isMaxBuffer)
    throw wallsFell(end, result.all);
  return end.code === 0
    ? { kind: "done", printed: result.stdout }
    : { kind: "said", said: result.all };
}

interface Guard {
  /** What the step was ended for; `null`: nothing. */
  readonly failure: () => Failure | null;
  readonly forget: () => void;
}

/** Ends a step that takes more than there is for it. */
function guardOver({ pid, ending }: StartedStep, step: Step): Guard {
  const mostInBytes = step.mostMemoryInBytes ?? mostMemoryInBytes.step;
  const patience = step.patience ?? patienceWithSteps;
  let failure: Failure | null = null;
  const endFor = (reason: Failure) => (): void => {
    failure ??= reason;
    ending.now();
  };
  rememberProgram(pid, ending.now);
  const tooLarge = endFor({ kind: "too-large", mostInBytes });
  const forgetMemory = watchMemory(pid, mostInBytes, tooLarge);
  const forgetTime = watchTime(pid, patience, endFor({ kind: "too-long" }));
  return {
    failure: () => failure,
    forget: () => {
      forgetMemory();
      forgetTime();
      forgetProgram(pid);
    },
  };
}

async function resultOf({
  subprocess,
  exit,
  ending,
}: StartedStep): Promise<Awaited<StartedStep["subprocess"]>> {
  // Whoever was left behind would hold the outputs open.
  const gone = exit.then(ending.whole);
  const result = await subprocess;
  await gone;
  return result;
}
