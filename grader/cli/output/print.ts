import { UsageError } from "../../core/errors.ts";
import type { Locale } from "../../core/exercise/localized.ts";
import { messages } from "../../messages/messages.ts";

/** Resolves when the text is out; a reader that has left, such as `head`, is fine, a disk that is full is not. */
export function print(text: string, locale: Locale): Promise<void> {
  return new Promise((done, fail) => {
    process.stdout.write(text, (error) => {
      if (!error || isReaderGone(error)) done();
      else fail(cannotWrite("stdout", error, locale));
    });
  });
}

function isReaderGone(error: Error): boolean {
  return "code" in error && error.code === "EPIPE";
}

/** What the user is told where the system does not let us write. */
export function cannotWrite(
  path: string,
  error: unknown,
  locale: Locale,
): UsageError {
  const reason = error instanceof Error ? error.message : String(error);
  return new UsageError(
    messages(locale).cannotWrite({ path, reason }),
    { kind: "other" },
    { cause: error },
  );
}
