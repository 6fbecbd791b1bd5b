import { readdir } from "node:fs/promises";
import { dirname } from "node:path";

/** From where a search goes up, and the last folder that it looks into. */
export interface Climb {
  readonly from: string;
  readonly top: string;
}

/** The nearest folder that holds a file with one of the names; `null`: none up to the top does. */
export async function folderAbove(
  { from, top }: Climb,
  names: readonly string[],
): Promise<string | null> {
  const own = await readdir(from);
  if (own.some((name) => names.includes(name))) return from;
  const isOver = from === top || dirname(from) === from;
  return isOver ? null : folderAbove({ from: dirname(from), top }, names);
}
