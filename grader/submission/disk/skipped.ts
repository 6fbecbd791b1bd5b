/** Folders that tools make and nobody hands in on purpose. */
const skippedFolders = new Set([
  "__macosx",
  "__pycache__",
  "node_modules",
  "venv",
  "site-packages",
]);

/** Of those with a dot in front (`.git`, `.idea`, `.venv`) none is a student's work. */
export function isSkippedFolder(name: string): boolean {
  const isHidden = name.startsWith(".") && name !== "." && name !== "..";
  return isHidden || skippedFolders.has(name.toLowerCase());
}

/** What macOS puts beside each file on a foreign disk, and what Windows and macOS leave in folders. */
export function isSkippedFile(name: string): boolean {
  return /^(?:\._.*|\.DS_Store|Thumbs\.db|desktop\.ini)$/i.test(name);
}

/** Whether a path goes through such a folder, or ends at such a file. */
export function isSkippedPath(path: string): boolean {
  const folders = path.split("/");
  const name = folders.pop() ?? "";
  return isSkippedFile(name) || folders.some(isSkippedFolder);
}
