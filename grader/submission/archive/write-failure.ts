/** A name that stands for a file and a folder at once, or is longer than any disk takes. */
const ofTheName: readonly string[] = [
  "EEXIST",
  "EISDIR",
  "ENAMETOOLONG",
  "ENOTDIR",
];

/**
 * Whose fault it is that a member could not be written: that of its name, of the machine, or of the archive, whose bytes
 * are read meanwhile. Only the system's own errors name the call that failed.
 */
export function writeFailure(error: unknown): "name" | "machine" | "archive" {
  if (!(error instanceof Error)) return "archive";
  if (!("syscall" in error) || !("code" in error)) return "archive";
  return ofTheName.includes(String(error.code)) ? "name" : "machine";
}
