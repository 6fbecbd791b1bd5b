/** A word that differs in more than a third of its letters is another word, not a slip. */
const slipShare = 1 / 3;

/** The known word that a mistyped one was most likely meant to be; `null` if none is near. */
export function nearest(word: string, known: readonly string[]): string | null {
  const byDistance = known
    .map((candidate) => ({ candidate, distance: distance(word, candidate) }))
    .sort((left, right) => left.distance - right.distance);
  const [best] = byDistance;
  if (best === undefined) return null;
  const limit = Math.max(1, Math.floor(best.candidate.length * slipShare));
  return best.distance <= limit ? best.candidate : null;
}

/** Levenshtein's distance: the least number of letters to insert, remove or replace. */
function distance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (const [index, letter] of [...left].entries())
    row = nextRow(row, { letter, index, right });
  return row.at(-1) ?? 0;
}

function nextRow(
  above: readonly number[],
  at: {
    readonly letter: string;
    readonly index: number;
    readonly right: string;
  },
): number[] {
  const row = [at.index + 1];
  for (const [column, letter] of [...at.right].entries()) {
    const replaced = (above[column] ?? 0) + (letter === at.letter ? 0 : 1);
    const removed = (above[column + 1] ?? 0) + 1;
    const inserted = (row[column] ?? 0) + 1;
    row.push(Math.min(replaced, removed, inserted));
  }
  return row;
}
