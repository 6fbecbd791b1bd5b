import { Counts } from "./counts.ts";
import { type ShownNumber, numbersAround } from "./numbers-around.ts";
import { withoutOrdinals } from "./without-ordinals.ts";

/** What joins a member that stands alone with a number that is taken for another one. */
const customaryGaps = [",", ", ", " "];

/**
 * Whether the members of a list stand side by side in a text, each once, and nothing goes on with their row on either
 * side: not even how many they are, or their sum, unless a line of its own says so.
 */
export function showsRow(text: string, members: readonly bigint[]): boolean {
  const own = new Set(members);
  const numbers = numbersAround(text, own);
  return [numbers, withoutOrdinals(numbers)].some((shown) =>
    hasRow(shown, own),
  );
}

/**
 * Moves a window of as many numbers as there are members along the text, with what is in it and what stands between:
 * both lists may be as long as a page, so that no window is looked at as a whole.
 */
function hasRow(
  numbers: readonly ShownNumber[],
  own: ReadonlySet<bigint>,
): boolean {
  const within = new Counts<bigint>();
  const between = new Counts<string>();
  return numbers.some(({ value, gap }, last) => {
    const first = last - own.size + 1;
    if (own.has(value)) within.put(value);
    between.put(gap);
    const before = numbers[first - 1];
    if (before !== undefined && own.has(before.value))
      within.take(before.value);
    const begin = numbers[first];
    if (begin === undefined) return false;
    between.take(begin.gap);
    const isWhole = within.size === own.size;
    return isWhole && standsApart({ numbers, first, last, between }, own);
  });
}

interface Row {
  readonly numbers: readonly ShownNumber[];
  /** Of its members, as an index of the numbers. */
  readonly first: number;
  readonly last: number;
  /** What stands between its members. */
  readonly between: Pick<Counts<string>, "has" | "size">;
}

function standsApart(
  { numbers, first, last, between }: Row,
  own: ReadonlySet<bigint>,
): boolean {
  const joins = (gap: string): boolean =>
    between.size === 0 ? customaryGaps.includes(gap) : between.has(gap);
  const next = numbers[last + 1];
  if (next !== undefined && joins(next.gap)) return false;
  const before = numbers[first - 1];
  const gap = numbers[first]?.gap;
  if (before === undefined || gap === undefined) return true;
  return !joins(gap) || isTotal(before, gap, own);
}

/** How many there are, or their sum, in a line that has a label of its own. */
function isTotal(
  { value, gap }: ShownNumber,
  gapBehind: string,
  own: ReadonlySet<bigint>,
): boolean {
  const sum = [...own].reduce((total, member) => total + member, 0n);
  const isSum = value === BigInt(own.size) || value === sum;
  const label = gap.slice(gap.lastIndexOf("\n") + 1);
  return isSum && gapBehind.includes("\n") && /\p{L}/u.test(label);
}
