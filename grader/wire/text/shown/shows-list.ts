import { type ShownNumber, numbersAround } from "./numbers-around.ts";
import { withoutOrdinals } from "./without-ordinals.ts";

/** Between the members of a list that has one member alone, there is nothing to be seen. */
const customaryGaps = [",", ", "];

/**
 * Whether a person finds a list in a text: each member, and no stranger in the same row with them. Any other number may
 * stand elsewhere, or where nobody takes it for a member: the known ones, ordinals, how many there are, their sum.
 */
export function showsList(
  text: string,
  members: readonly bigint[],
  known: readonly bigint[],
): boolean {
  const own = new Set(members);
  const numbers = numbersAround(text, own);
  const shown = new Set(numbers.map(({ value }) => value));
  if (!members.every((member) => shown.has(member))) return false;
  const explained = new Set([...known, ...totalsOf(members)]);
  return !hasStranger(withoutOrdinals(numbers), own, explained);
}

function totalsOf(members: readonly bigint[]): readonly bigint[] {
  return [
    BigInt(members.length),
    members.reduce((total, member) => total + member, 0n),
  ];
}

function hasStranger(
  numbers: readonly ShownNumber[],
  own: ReadonlySet<bigint>,
  explained: ReadonlySet<bigint>,
): boolean {
  const isOwn = (at: number): boolean => own.has(numbers[at]?.value ?? -1n);
  const inRow = numbers.filter((_, at) => isOwn(at) && isOwn(at - 1));
  const gaps = new Set(inRow.map(({ gap }) => gap));
  const rowGaps = gaps.size === 0 ? new Set(customaryGaps) : gaps;
  const haveUnits = inRow.some(({ hasUnit }) => hasUnit);
  return numbers.some(({ value, gap, hasUnit }, at) => {
    if (own.has(value) || explained.has(value)) return false;
    if (hasUnit && !haveUnits) return false;
    const next = numbers[at + 1]?.gap ?? "";
    const isBehind = isOwn(at - 1) && rowGaps.has(gap);
    return isBehind || (isOwn(at + 1) && rowGaps.has(next));
  });
}
