import type { Startable } from "../../acquaint/starter.ts";

/** A program that knows how often it was started. */
export interface CountedStarts extends Startable {
  readonly starts: () => number;
}

/** Counts the starts of a program, and knows what is typed at its keyboard first. */
export function countStarts(
  program: Startable,
  opening: readonly string[] = [],
): CountedStarts {
  let starts = 0;
  return {
    facts: program.facts,
    opening,
    start: (words, variables) => {
      starts += 1;
      return program.start(words, variables);
    },
    starts: () => starts,
  };
}
