import { plain } from "./choices-in.ts";

/** Between two members of a list: marks and numbers, and at most a little word such as `ou`. */
const between = /^[^\p{L}]+(?:\p{L}{1,3}[^\p{L}]+)?$/u;

/** A choice that stands in a line, and what follows it there. */
interface Named {
  readonly choice: string;
  readonly start: number;
  readonly end: number;
  readonly rest: string;
}

/** The choices in a line; of a list, what is left when each of its members is taken away once: `(sim, não ou talvez): sim`. */
export function outsideLists(
  text: string,
  choices: readonly string[],
): readonly Named[] {
  const line = plain(text);
  return runsOf(line, namedIn(line, choices)).flatMap((run) => {
    const members = new Set(run.map(({ choice }) => choice));
    if (members.size < 2) return run;
    return run.filter(({ choice }) => !members.delete(choice));
  });
}

function namedIn(line: string, choices: readonly string[]): readonly Named[] {
  return choices
    .flatMap((choice) =>
      placesOf(plain(choice), line).map((start) => {
        const end = start + plain(choice).length;
        return { choice, start, end, rest: line.slice(end) };
      }),
    )
    .sort((left, right) => left.start - right.start);
}

/** Where a word begins in a line, as a word of its own. */
function placesOf(word: string, line: string): readonly number[] {
  const places: number[] = [];
  for (let at = line.indexOf(word); at >= 0; at = line.indexOf(word, at + 1)) {
    const isWithin =
      /[\p{L}\p{N}]$/u.test(line.slice(0, at)) ||
      /^[\p{L}\p{N}]/u.test(line.slice(at + word.length));
    if (!isWithin) places.push(at);
  }
  return places;
}

/** Choices that stand side by side belong together. */
function runsOf(
  line: string,
  named: readonly Named[],
): readonly (readonly Named[])[] {
  const runs: Named[][] = [];
  for (const one of named) {
    const last = runs.at(-1);
    const before = last?.at(-1);
    const gap = before && line.slice(before.end, one.start);
    if (gap !== undefined && between.test(gap)) last?.push(one);
    else runs.push([one]);
  }
  return runs;
}
