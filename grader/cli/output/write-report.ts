import { randomUUID } from "node:crypto";
import { existsSync, realpathSync, statSync } from "node:fs";
import { rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, relative } from "node:path";
import { UsageError } from "../../core/errors.ts";
import type { Locale } from "../../core/exercise/localized.ts";
import { messages } from "../../messages/messages.ts";
import { visible } from "../../report/neutral/visible.ts";
import { cannotWrite } from "./print.ts";
import { tell } from "./tell.ts";

export interface Destination {
  readonly file: string;
  /** The folder or file in which nothing may be written. */
  readonly submission: string;
  readonly locale: Locale;
}

/** Throws a UsageError where a report could not be written later: it would be a pity after a long grading. */
export function checkDestination(destination: Destination): void {
  const { file, submission, locale } = destination;
  const path = realPath(destination);
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory();
  if (isFolder === true || isInside(path, submission))
    throw new UsageError(messages(locale).notAReportFile({ path: file }));
}

/** Writes a report whole or not at all, and says so. */
export async function writeReport(
  text: string,
  destination: Destination,
): Promise<void> {
  const { file, locale } = destination;
  try {
    await writeWhole(text, realPath(destination));
  } catch (error) {
    throw cannotWrite(file, error, locale);
  }
  tell(visible(messages(locale).reportWritten({ path: file })));
}

async function writeWhole(text: string, path: string): Promise<void> {
  const found = statSync(path, { throwIfNoEntry: false });
  // A device or a pipe is written to; a file in its place would be a surprise.
  if (found !== undefined && !found.isFile()) {
    await writeFile(path, text);
    return;
  }
  const draft = `${path}.${randomUUID()}`;
  try {
    await writeFile(draft, text);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** Where the file is or will be, through all links. */
function realPath({ file, locale }: Destination): string {
  const folder = dirname(file);
  if (!existsSync(folder))
    throw new UsageError(messages(locale).notAReportFile({ path: file }));
  if (!existsSync(file)) return join(realpathSync(folder), basename(file));
  const path = realpathSync(file);
  // What a shell's `>(…)` stands for has no name of its own.
  return existsSync(path) ? path : file;
}

function isInside(path: string, submission: string): boolean {
  const found = statSync(submission, { throwIfNoEntry: false });
  if (found === undefined) return false;
  const way = relative(realpathSync(submission), path);
  return way === "" || !(way.startsWith("..") || isAbsolute(way));
}
