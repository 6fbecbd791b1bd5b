import type { ShownNumber } from "./numbers-around.ts";

/** Leaves out the numbers that only count the others: `1) 5`, `2º divisor: 7`, an index from 0 on. */
export function withoutOrdinals(
  numbers: readonly ShownNumber[],
): readonly ShownNumber[] {
  const ordinals = new Set<number>();
  for (let at = 0; at < numbers.length; at += 1) {
    const rows = rowsCountedFrom(numbers, at);
    for (let row = 0; row < rows; row += 1) ordinals.add(at + 2 * row);
    at += Math.max(0, 2 * rows - 1);
  }
  return numbers.filter((_, at) => !ordinals.has(at));
}

/** How many numbers are counted from a place on, each with its ordinal before it; two are no coincidence. */
function rowsCountedFrom(numbers: readonly ShownNumber[], at: number): number {
  const [first, second, third] = numbers.slice(at, at + 3);
  if (first === undefined || (first.value !== 0n && first.value !== 1n))
    return 0;
  const isCounted = (row: number): boolean => {
    const ordinal = numbers[at + 2 * row];
    const counted = numbers[at + 2 * row + 1];
    const isNext = ordinal?.value === first.value + BigInt(row);
    const isInColumn = row === 0 || ordinal?.gap === third?.gap;
    return isNext && isInColumn && counted?.gap === second?.gap;
  };
  let rows = 0;
  while (at + 2 * rows + 1 < numbers.length && isCounted(rows)) rows += 1;
  return rows > 1 ? rows : 0;
}
