import type { InputPlan } from "../core/program/input-plan.ts";
import type { InputMode } from "../core/profile.ts";
import type { ProgramHandle } from "../core/program-handle.ts";
import type { SourceFacts } from "../core/submission.ts";
import { type Filling, filled, withPerson, isValue } from "./input/fill.ts";

/** A program that can be started as often as needed. */
export interface Startable {
  readonly facts: SourceFacts;
  /** Lines that are typed at its keyboard before anything else. */
  readonly opening?: readonly string[];
  /** Starts it with these arguments behind its own, and these variables in its environment. */
  start(
    words: readonly string[],
    variables?: Readonly<Record<string, string>>,
  ): Promise<ProgramHandle>;
}

export const toldNothing: InputPlan = { arguments: [], keyboard: [] };

/** Starts a program that is told what its plan says, so far as that is not told on the keyboard. */
export function startWithPlan(
  program: Startable,
  plan: InputPlan,
  filling: Filling,
): Promise<ProgramHandle> {
  const own = withPerson(plan, filling);
  const variables = Object.entries(plan.variables ?? {}).map(
    ([name, word]) => [name, filled(word, own)] as const,
  );
  return program.start(
    plan.arguments.map((word) => filled(word, own)),
    Object.fromEntries(variables),
  );
}

/** The lines that a plan has for the keyboard. */
export function keyboardLines(
  plan: InputPlan,
  filling: Filling,
): readonly string[] {
  const own = withPerson(plan, filling);
  return plan.keyboard.map((word) => filled(word, own));
}

/** Where a client is told the value of the exercise; `null` if it is told nowhere. */
export function inputModeOf({
  arguments: words,
  keyboard,
  variables = {},
}: InputPlan): InputMode | null {
  if ([...words, ...Object.values(variables)].some(isValue)) return "arguments";
  return keyboard.some(isValue) ? "keyboard" : null;
}
