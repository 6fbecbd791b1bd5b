import { posix } from "node:path";

/** The folder and all around it, up to the top of the submission, the nearest first. */
export function ancestorsOf(folder: string): readonly string[] {
  if (folder === ".") return ["."];
  return [folder, ...ancestorsOf(posix.dirname(folder))];
}
