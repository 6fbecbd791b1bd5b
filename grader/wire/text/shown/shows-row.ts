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
    shown.some((_, start) => isRow(shown, start, own)),
  );
}

function isRow(
  numbers: readonly ShownNumber[],
  start: number,
  own: ReadonlySet<bigint>,
): boolean {
  const end = start + own.size;
  const row = numbers.slice(start, end);
  const shown = new Set(row.map(({ value }) => value));
  if (shown.size < own.size) return false;
  if (![...own].every((member) => shown.has(member))) return false;
  const inner = row.slice(1).map(({ gap }) => gap);
  const gaps = new Set(inner.length === 0 ? customaryGaps : inner);
  const next = numbers[end];
  if (next !== undefined && gaps.has(next.gap)) return false;
  const before = numbers[start - 1];
  const [first] = row;
  if (before === undefined || first === undefined) return true;
  return !gaps.has(first.gap) || isTotal(before, first.gap, own);
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
