import { UsageError } from "../../core/errors.ts";

/** The system's name of what went wrong, such as `EACCES`. */
function errorCode(error: unknown): string {
  if (!(error instanceof Error) || !("code" in error)) return "unknown";
  return String(error.code);
}

export function unreadable(path: string, cause: unknown): UsageError {
  const code = errorCode(cause);
  return new UsageError(
    `Cannot read "${path}" (${code}).`,
    { kind: "unreadable", path, code },
    { cause },
  );
}

function noSuchPath(path: string, cause: unknown): UsageError {
  return new UsageError(
    `There is no file or folder "${path}".`,
    { kind: "no-such-path", path },
    { cause },
  );
}

export function notAFolder(path: string): UsageError {
  return new UsageError(
    `"${path}" is neither a folder nor a program in a language that is graded.`,
    { kind: "not-a-folder", path },
  );
}

export function emptyFolder(path: string): UsageError {
  return new UsageError(`There is no file in the folder "${path}".`, {
    kind: "empty-folder",
    path,
  });
}

/** What the system says of a path that was named. */
export function missingOrUnreadable(path: string, error: unknown): UsageError {
  const isMissing = ["ENOENT", "ENOTDIR"].includes(errorCode(error));
  return isMissing ? noSuchPath(path, error) : unreadable(path, error);
}

export function unknownArchive(path: string): UsageError {
  return new UsageError(
    `"${path}" is an archive of a kind that is not opened.`,
    {
      kind: "unknown-archive",
      path,
    },
  );
}

export function damagedArchive(path: string): UsageError {
  return new UsageError(`The archive "${path}" is damaged or encrypted.`, {
    kind: "damaged-archive",
    path,
  });
}
