import {
  type IntegerReading,
  integersIn,
  longestReadings,
} from "../integers-in.ts";
import { scientificIn } from "../scientific-in.ts";

/** One number of a text. */
export interface ShownNumber {
  readonly value: bigint;
  /** What stands between it and the number before it, runs of one character shortened. */
  readonly gap: string;
  /** Whether it is a number of something: `48 bytes`, `3 ms`. */
  readonly hasUnit: boolean;
}

/**
 * The numbers of a text, each once: where it can be read in several ways, members go first, for `1,234` is two members of
 * a list before it is a number of its own.
 */
export function numbersAround(
  text: string,
  members: ReadonlySet<bigint>,
): readonly ShownNumber[] {
  const all = [...integersIn(text), ...scientificIn(text)].sort(
    (left, right) => left.start - right.start || right.end - left.end,
  );
  const own = apart(all.filter(({ value }) => members.has(value)));
  const others = outside(longestReadings(all), own);
  const numbers = [...own, ...apart(others)].sort(
    (left, right) => left.start - right.start,
  );
  return numbers.map(({ value, start, end }, index) => ({
    value,
    gap: shortened(text.slice(numbers[index - 1]?.end ?? 0, start)),
    hasUnit: /^[ \t]?\p{L}{2}/u.test(text.slice(end, end + 3)),
  }));
}

/** The first of those that overlap; `sorted` by where they begin, the longer first. */
function apart(sorted: readonly IntegerReading[]): readonly IntegerReading[] {
  let end = 0;
  return sorted.filter((reading) => {
    if (reading.start < end) return false;
    end = reading.end;
    return true;
  });
}

/** Both in order; those that overlap none of the others. */
function outside(
  sorted: readonly IntegerReading[],
  taken: readonly IntegerReading[],
): readonly IntegerReading[] {
  let next = 0;
  return sorted.filter(({ start, end }) => {
    while ((taken[next]?.end ?? Infinity) <= start) next += 1;
    return (taken[next]?.start ?? Infinity) >= end;
  });
}

/** Columns are set with blanks, and tables with lines. */
function shortened(gap: string): string {
  return gap.replaceAll("\r", "").replaceAll(/(.)\1+/gsu, "$1");
}
