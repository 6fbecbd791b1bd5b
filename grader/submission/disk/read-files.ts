import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Absent } from "../choice/absence.ts";
import { mayBeProgram } from "../choice/language-of-text.ts";
import { languageOfFile } from "../languages.ts";
import type { SourceFile } from "../source-file.ts";
import { unreadable } from "./unusable.ts";
import type { FoundFile } from "./walk-folder.ts";

/** What the files of a submission hold. */
export interface Contents {
  /** Of the paths, sizes and contents of all files. */
  readonly sha256: string;
  readonly sources: readonly SourceFile[];
  /** Files with a program's name that hold none. */
  readonly unusable: Absent["unusable"];
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
  const unusable: Absent["unusable"][number][] = [];
  let totalInBytes = 0;
  for (const file of files) {
    const { path } = file;
    hash.update(`${path}\0${file.sizeInBytes}\0`);
    if (file.sizeInBytes > largestFileInBytes) continue;
    const bytes = await readBytes(file);
    hash.update(bytes);
    if (!mayBeProgram(path)) continue;
    const flaw = flawOf(bytes);
    if (flaw !== null && languageOfFile(path, "") !== null)
      unusable.push({ kind: flaw, path });
    totalInBytes += bytes.length;
    if (flaw !== null || totalInBytes > largestTotalInBytes) continue;
    sources.push({ path, text: textOf(bytes) });
  }
  return { sha256: hash.digest("hex"), sources, unusable };
}

/** Text has no NUL; UTF-16 has, and no interpreter reads it. */
function flawOf(bytes: Buffer): Absent["unusable"][number]["kind"] | null {
  if (bytes.includes(0)) return "binary-file";
  return bytes.toString("latin1").trim() === "" ? "empty-file" : null;
}

/** What is no UTF-8 is Latin-1, of which every byte is a character. */
function textOf(bytes: Buffer): string {
  return isUtf8(bytes) ? bytes.toString("utf8") : bytes.toString("latin1");
}

async function readBytes({ path, absolutePath }: FoundFile): Promise<Buffer> {
  try {
    return await readFile(absolutePath);
  } catch (error) {
    throw unreadable(path, error);
  }
}
