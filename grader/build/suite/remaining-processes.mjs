import { readFileSync, readdirSync, readlinkSync } from "node:fs";

/** @typedef {{ readonly pid: number, readonly parent: number, readonly command: string }} ProcessEntry */

/**
 * What the tests started and did not end, one line for each. A process is theirs if it descends from this one, or if
 * the suite's own temporary folder occurs in its environment or holds its working folder: both survive the death of its
 * parents. Empty where there is no `/proc`.
 * @param {string} folder
 */
export function remainingProcesses(folder) {
  const others = listProcesses().filter(({ pid }) => pid !== process.pid);
  const descendants = descendantsOf(process.pid, others);
  return others
    .filter((entry) => descendants.has(entry.pid) || isMarked(entry, folder))
    .filter((entry) => !isWorker(entry) && !isGone(entry))
    .map(({ pid, command }) => `${String(pid)}: ${command}`);
}

/** vitest's own workers end after the suite's teardown. @param {ProcessEntry} entry */
function isWorker({ parent, command }) {
  return parent === process.pid && command.includes("vitest");
}

/** Only a zombie has no command line; it holds nothing. @param {ProcessEntry} entry */
function isGone({ command }) {
  return command === "";
}

/**
 * @param {ProcessEntry} entry
 * @param {string} folder
 */
function isMarked({ pid }, folder) {
  const environment = attempt(() =>
    readFileSync(`/proc/${String(pid)}/environ`, "utf8"),
  );
  const workingFolder = attempt(() => readlinkSync(`/proc/${String(pid)}/cwd`));
  return environment.includes(folder) || workingFolder.startsWith(folder);
}

/**
 * @param {number} root
 * @param {readonly ProcessEntry[]} entries
 */
function descendantsOf(root, entries) {
  const found = new Set([root]);
  // A Set hands out what is added while it is walked.
  for (const parent of found)
    for (const entry of entries)
      if (entry.parent === parent) found.add(entry.pid);
  return found;
}

/** @returns {ProcessEntry[]} */
function listProcesses() {
  if (process.platform !== "linux") return [];
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => ({
      pid: Number(pid),
      parent: parentOf(
        attempt(() => readFileSync(`/proc/${pid}/stat`, "latin1")),
      ),
      command: attempt(() => readFileSync(`/proc/${pid}/cmdline`, "utf8"))
        .replaceAll("\0", " ")
        .trim(),
    }));
}

/** Field 4 of proc_pid_stat(5); field 2, the name, may itself hold blanks and brackets. @param {string} stat */
function parentOf(stat) {
  const [, parent] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return Number(parent);
}

/** A process may end while it is looked at, or belong to somebody else. @param {() => string} read */
function attempt(read) {
  try {
    return read();
  } catch {
    return "";
  }
}
