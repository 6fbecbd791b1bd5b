const longestShown = 60;

/** A JSON value as a message shows it; a long one is cut, which the dots say. */
export function showJson(value: unknown): string {
  const text = JSON.stringify(value);
  if (text.length <= longestShown) return text;
  return `${text.slice(0, longestShown)}…`;
}

/** `"a", "b" or "c"` */
export function anyOf(words: readonly string[]): string {
  const last = words.at(-1) ?? "nothing";
  if (words.length < 2) return last;
  return `${words.slice(0, -1).join(", ")} or ${last}`;
}

/** Names in quotes, as a list. */
export function quoteAll(names: readonly string[]): string {
  return names.length === 0
    ? "nothing"
    : names.map((name) => JSON.stringify(name)).join(", ");
}

/** ` (did you mean "x"?)`, or nothing if no known name is near. */
export function didYouMean(name: string, known: readonly string[]): string {
  const near = known
    .map((candidate) => ({ candidate, far: distance(name, candidate) }))
    .filter(({ far }) => far <= 2 && far < name.length)
    .sort((a, b) => a.far - b.far)[0];
  return near === undefined ? "" : ` (did you mean "${near.candidate}"?)`;
}

/** Levenshtein distance: the fewest letters to insert, to delete or to change. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 0; i < from.length; i += 1) row = nextRow(i + 1, from[i]);
  return row[to.length] ?? 0;

  function nextRow(first: number, letter?: string): number[] {
    const next = [first];
    for (let j = 1; j <= to.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (to[j - 1] === letter ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    return next;
  }
}
