import { randomUUID } from "node:crypto";
import { rename, rm, writeFile } from "node:fs/promises";
import { relative, resolve } from "node:path";
import { UsageError } from "../core/errors.ts";
import type { Locale } from "../core/exercise/localized.ts";
import { messages } from "../messages/messages.ts";

export interface Destination {
  /** Left out: standard output. */
  readonly file?: string | undefined;
  readonly submission: string;
  readonly locale: Locale;
}

/** Shows a report, or writes it to a file, whole or not at all and never inside of the submission. */
export async function deliver(text: string, to: Destination): Promise<void> {
  if (to.file === undefined) {
    await print(text);
    return;
  }
  await writeWhole(text, to.file, to);
  process.stderr.write(
    `${messages(to.locale).reportWritten({ path: to.file })}\n`,
  );
}

/** Resolves when the text is out; a reader that has left, such as `head`, is fine. */
function print(text: string): Promise<void> {
  return new Promise((done) => {
    process.stdout.once("error", () => {
      done();
    });
    process.stdout.write(text, () => {
      done();
    });
  });
}

async function writeWhole(
  text: string,
  file: string,
  { submission, locale }: Destination,
): Promise<void> {
  const refuse = (reason: string): UsageError =>
    new UsageError(messages(locale).cannotWrite({ path: file, reason }), {
      kind: "other",
    });
  if (isInside(file, submission)) throw refuse(submission);
  const draft = `${resolve(file)}.${randomUUID()}`;
  try {
    await writeFile(draft, text);
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw refuse(error instanceof Error ? error.message : String(error));
  }
}

function isInside(file: string, folder: string): boolean {
  const path = relative(resolve(folder), resolve(file));
  return path !== "" && !path.startsWith("..");
}
