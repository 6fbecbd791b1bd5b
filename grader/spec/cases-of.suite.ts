import type { Exercise, Role } from "../core/exercise/exercise.ts";
import type { Step, TestCase } from "../core/exercise/test-case.ts";
import type { Value } from "../core/exercise/value.ts";
import { findModel } from "./find-model.ts";
import { loadExercise } from "./load-exercise.ts";

/** A built-in exercise as it is graded with this seed. */
export function builtIn(exerciseId: string, seed = "1"): Promise<Exercise> {
  const model = findModel(exerciseId);
  return loadExercise({ specsFolder: "specs", exerciseId, seed, model });
}

export function casesOf(
  { cases }: Exercise,
  role: Role,
  group: string,
): readonly TestCase[] {
  return cases.filter((each) => each.role === role && each.group === group);
}

export function theCase({ cases }: Exercise, id: string): TestCase {
  const found = cases.find((testCase) => testCase.id === id);
  if (found === undefined) throw new Error(`no case ${id}`);
  return found;
}

export function sentBy(steps: readonly Step[]): readonly Value[] {
  return steps.flatMap((step) =>
    step.kind === "send" && step.payload.kind === "values"
      ? step.payload.values
      : [],
  );
}

export function startedWith(steps: readonly Step[]): readonly Value[] {
  return steps.flatMap((step) =>
    step.kind === "start" && step.input !== null ? [step.input] : [],
  );
}

export function shownBy(steps: readonly Step[]): readonly Value[] {
  return steps.flatMap((step) =>
    step.kind === "expect-output" && step.expected.kind === "one-of"
      ? step.expected.values
      : [],
  );
}

/** Each literal expectation of a server case, with the request that it answers. */
export function judgedExchanges({ steps }: TestCase) {
  const open = new Map<string, Value[]>();
  return steps.flatMap((step) => {
    if (step.kind === "send" && step.payload.kind === "values")
      open.set(step.on, [...(open.get(step.on) ?? []), ...step.payload.values]);
    if (step.kind !== "receive") return [];
    const request = open.get(step.on)?.shift() ?? null;
    if (step.expected.kind !== "one-of") return [];
    return [{ request, values: step.expected.values }];
  });
}
