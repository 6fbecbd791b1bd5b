import { createHash } from "node:crypto";
import { readFileSync, readlinkSync } from "node:fs";

/**
 * Who made a folder, as a part of its name: `<system>-<pid>-<start>`. The start keeps a later process of the same number
 * apart; the system, one of another container or machine that shares the folder above.
 */
export function ownerName(): string {
  const inherited = process.env[ownerVariable];
  if (inherited !== undefined && inherited !== "") return inherited;
  return [system(), process.pid, startOf(process.pid) ?? 0].join("-");
}

/** Set for a lane's worker, whose folders are its grader's: it is numbered by its own lane. */
export const ownerVariable = "GRADE_OWNER";

/** Whether somebody surely is gone; of one that we cannot tell, he is not. */
export function isGone(owner: string): boolean {
  const [where, pid = "", start = ""] = owner.split("-");
  if (where !== system()) return false;
  if (process.platform === "linux") return startOf(Number(pid)) !== start;
  return !answers(Number(pid));
}

/** In ticks since the machine was started, field 22 of `stat` (proc_pid_stat(5)); `null`: no such process. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields[19] ?? null;
  } catch {
    return null;
  }
}

function answers(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !(
      error instanceof Error &&
      "code" in error &&
      error.code === "ESRCH"
    );
  }
}

/** Stands for the processes that can be told apart by their numbers, and this run of the machine. */
function system(): string {
  const said = ["boot", "space"].map((what) => {
    try {
      return what === "boot"
        ? readFileSync("/proc/sys/kernel/random/boot_id", "latin1")
        : readlinkSync("/proc/self/ns/pid");
    } catch {
      return "";
    }
  });
  return createHash("sha256").update(said.join()).digest("hex").slice(0, 8);
}
