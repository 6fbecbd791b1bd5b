import { existsSync } from "node:fs";
import { dirname, isAbsolute, join, parse, relative } from "node:path";
import { folderAbove } from "../../../launch/build/folder-above.ts";
import type { Lane } from "../../../sandbox/lane.ts";

/**
 * A word of a command line as it is in a lane: whoever names a file of the machine means the program to see it, with all
 * that belongs to it.
 */
export async function seenAs(word: string, lane: Lane): Promise<string> {
  if (!isAbsolute(word) || !existsSync(word)) return word;
  const place = lane.placeOf(word);
  if (place !== word) return place;
  try {
    const folder = await belongingsOf(word);
    return join(await lane.lend(folder), relative(folder, word));
  } catch {
    // The program will say that it cannot.
    return word;
  }
}

/** A program of Node needs its package, any other what lies beside it. */
async function belongingsOf(path: string): Promise<string> {
  const climb = { from: dirname(path), top: parse(path).root };
  return (await folderAbove(climb, ["package.json"])) ?? climb.from;
}
