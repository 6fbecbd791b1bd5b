import { existsSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative } from "node:path";
import { folderAbove } from "../../../launch/build/folder-above.ts";
import { isCrowded } from "../../../launch/tools/crowded.ts";
import type { Installation } from "../../../launch/tools/tool-paths.ts";
import type { Lane } from "../../../sandbox/lane.ts";

/**
 * A word of a command line as it is in a lane: whoever names a file of the machine means the program to see it, with all
 * that belongs to it.
 */
export async function seenAs(
  word: string,
  lane: Pick<Lane, "placeOf" | "lend">,
): Promise<string> {
  if (!isAbsolute(word) || !existsSync(word)) return word;
  const place = lane.placeOf(word);
  if (place !== word || isCrowded(word)) return place;
  try {
    const { folder, parts } = await belongingsOf(word);
    return join(await lane.lend(folder, parts), relative(folder, word));
  } catch {
    // The program will say that it cannot.
    return word;
  }
}

/** A program of Node needs its package, any other what lies beside it, unless many lay there what is theirs. */
async function belongingsOf(path: string): Promise<Installation> {
  const from = dirname(path);
  if (isCrowded(from)) return { folder: from, parts: [basename(path)] };
  const climb = { from, top: topAbove(from) };
  const ofPackage = await folderAbove(climb, ["package.json"]);
  return { folder: ofPackage ?? from, parts: [""] };
}

function topAbove(folder: string): string {
  const above = dirname(folder);
  return isCrowded(above) ? folder : topAbove(above);
}
