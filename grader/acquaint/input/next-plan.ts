import type { InputPlan, Word } from "../../core/program/input-plan.ts";
import {
  type Attempt,
  type Unmet,
  nextArguments,
} from "./arguments/next-arguments.ts";
import { slotIn } from "./slot-in.ts";
import { usualSlot } from "./usual-slot.ts";
import { variablesIn } from "./variables-in.ts";
import { nextKeyboard } from "./keyboard/next-keyboard.ts";

/** One start, with what was typed meanwhile. */
export interface Rehearsal extends Attempt {
  readonly told: readonly Word[];
  readonly variables?: Variables;
}

type Variables = Readonly<Record<string, Word>>;

export interface Rehearsed extends Omit<Unmet, "attempts"> {
  readonly attempts: readonly Rehearsal[];
  /** What is typed first, whatever is asked. */
  readonly opening: readonly string[];
}

/** What to tell a program at its next start; `null`: there is nothing left that is worth one. */
export function nextPlan(rehearsed: Rehearsed): InputPlan | null {
  const opening = rehearsed.opening.map(
    (text) => ({ kind: "literal", text }) as const,
  );
  const last = rehearsed.attempts.at(-1);
  const variables = variablesAfter(rehearsed);
  const more = Object.keys(variables).length === 0 ? {} : { variables };
  if (last !== undefined && hasMore(variables, last))
    return { arguments: last.arguments, keyboard: opening, ...more };
  const keyboard = last === undefined ? null : nextKeyboard(last);
  if (last !== undefined && keyboard !== null && !wasTold(rehearsed, keyboard))
    return { arguments: last.arguments, keyboard, ...more };
  const words = nextArguments(rehearsed);
  return words === null
    ? null
    : { arguments: words, keyboard: opening, ...more };
}

/** All that the program was heard to miss so far. */
function variablesAfter({ role, attempts }: Rehearsed): Variables {
  const missed = attempts.flatMap(({ printed }) => variablesIn(printed));
  return Object.fromEntries(
    missed.map((name) => {
      const slot = slotIn(name) ?? usualSlot(role);
      return [name, { kind: "slot", slot } as const];
    }),
  );
}

function hasMore(variables: Variables, last: Rehearsal): boolean {
  const known = last.variables ?? {};
  return Object.keys(variables).some((name) => !(name in known));
}

function wasTold({ attempts }: Rehearsed, keyboard: readonly Word[]): boolean {
  const key = JSON.stringify(keyboard);
  return attempts.some(
    ({ told }) => JSON.stringify(told.slice(0, keyboard.length)) === key,
  );
}
