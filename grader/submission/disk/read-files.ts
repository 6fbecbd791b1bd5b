import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { languageOfFile } from "../languages.ts";
import type { SourceFile } from "../source-file.ts";
import { unreadable } from "./unusable.ts";
import type { FoundFile } from "./walk-folder.ts";

/** What the files of a submission hold. */
export interface Contents {
  /** Of the paths, sizes and contents of all files. */
  readonly sha256: string;
  readonly sources: readonly SourceFile[];
}

/** A larger file is no program that a student wrote; its path and size stand for it. */
const largestFileInBytes = 1024 * 1024;
/** Sources beyond this total are not looked at. */
const largestTotalInBytes = 4 * largestFileInBytes;

export async function readFiles(
  files: readonly FoundFile[],
): Promise<Contents> {
  const hash = createHash("sha256");
  const sources: SourceFile[] = [];
  let totalInBytes = 0;
  for (const file of files) {
    hash.update(`${file.path}\0${file.sizeInBytes}\0`);
    if (file.sizeInBytes > largestFileInBytes) continue;
    const bytes = await readBytes(file.absolutePath);
    hash.update(bytes);
    if (languageOfFile(file.path) === null) continue;
    totalInBytes += bytes.length;
    if (totalInBytes > largestTotalInBytes) continue;
    sources.push({ path: file.path, text: bytes.toString("utf8") });
  }
  return { sha256: hash.digest("hex"), sources };
}

async function readBytes(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    throw unreadable(path, error);
  }
}
