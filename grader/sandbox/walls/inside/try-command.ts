import { spawnSync } from "node:child_process";
import { searchPath } from "../../machine/search-path.ts";

/** What the machine says to a command that only has to work; `null`: nothing, it works. */
export function complaintOf([file = "", ...words]: readonly string[]):
  string | null {
  const { status, stderr, error } = spawnSync(file, words, {
    stdio: ["ignore", "ignore", "pipe"],
    env: { PATH: searchPath(), LC_ALL: "C" },
    encoding: "utf8",
    timeout: 5000,
  });
  if (status === 0) return null;
  // What could not be started has said nothing, not even an empty text.
  if (error !== undefined) return error.message;
  return stderr.trim().replaceAll("\n", "; ") || "no reason given";
}
