import type { ShownNumber } from "./numbers-around.ts";

/** Leaves out the numbers that only count the others: `1) 5`, `2º divisor: 7`, `3) 4 x 7`, an index from 0 on. */
export function withoutOrdinals(
  numbers: readonly ShownNumber[],
): readonly ShownNumber[] {
  const ordinals = new Set<number>();
  for (let at = 0; at < numbers.length; at += 1) {
    const { rows, width } = tableFrom(numbers, at);
    for (let row = 0; row < rows; row += 1) ordinals.add(at + width * row);
    at += Math.max(0, width * rows - 1);
  }
  return numbers.filter((_, at) => !ordinals.has(at));
}

/** Rows that are counted, each an ordinal and as many numbers behind it; `width` is all of these. */
interface Table {
  readonly rows: number;
  readonly width: number;
}

const mostBehindAnOrdinal = 3;

/** The counted rows that begin at a place, as narrow as they can be; none are no rows. */
function tableFrom(numbers: readonly ShownNumber[], start: number): Table {
  for (let width = 2; width <= 1 + mostBehindAnOrdinal; width += 1) {
    const rows = rowsFrom(numbers, start, width);
    if (rows > 0) return { rows, width };
  }
  return { rows: 0, width: 0 };
}

/** How many rows of a width there are, what stands between their numbers the same in each; two are no coincidence. */
function rowsFrom(
  numbers: readonly ShownNumber[],
  start: number,
  width: number,
): number {
  const first = numbers[start]?.value;
  if (first !== 0n && first !== 1n) return 0;
  const isCounted = (row: number): boolean => {
    const at = start + width * row;
    const cells = numbers.slice(at, at + width);
    const isNext = cells[0]?.value === first + BigInt(row);
    const isAlike = cells.every((cell, column) => {
      // What stands before the first row is its title.
      const alike = start + (column > 0 ? column : width);
      return row + column === 0 || cell.gap === numbers[alike]?.gap;
    });
    return isNext && isAlike && cells.length === width;
  };
  let rows = 0;
  while (isCounted(rows)) rows += 1;
  return rows > 1 ? rows : 0;
}
