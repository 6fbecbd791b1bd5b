import { spawnSync } from "node:child_process";
import { UsageError } from "../core/errors.ts";
import type { LaneKind } from "./lane-kind.ts";
import { hasStrangers, isRealRoot, strangers } from "./strangers.ts";

/** Who a student's program runs as. */
export interface Student {
  /** The user that it becomes; `null`: it stays who we are. */
  readonly uid: number | null;
  /** What goes before its command. */
  readonly prefix: readonly string[];
}

/** Takes everything from a program that root, in a namespace or for real, would give it. */
const powerless = [
  "--no-new-privs",
  "--inh-caps=-all",
  "--ambient-caps=-all",
  "--bounding-set=-all",
];

/**
 * A student is never the real root, and in a lane has no rights over its network. Throws `UsageError` where only root
 * could be the student.
 */
export function studentOf(kind: LaneKind): Student {
  if (kind.network === "host") return studentOnHost();
  if (kind.madeBy === "user")
    return { uid: null, prefix: ["setpriv", ...powerless, "--"] };
  return stranger([]);
}

/** On the machine's own network the kernel is asked to end a program with its grader (PR_SET_PDEATHSIG, prctl(2)). */
const dyingWithUs = ["--pdeathsig", "KILL"];

function studentOnHost(): Student {
  if (!isRealRoot()) {
    const prefix = ["setpriv", ...dyingWithUs, "--"];
    return { uid: null, prefix: works(prefix) ? prefix : [] };
  }
  const student = stranger(dyingWithUs);
  if (hasStrangers() && works(student.prefix)) return student;
  throw new UsageError("Student programs are not run as root.", {
    kind: "only-root",
  });
}

function stranger(more: readonly string[]): Student {
  const uid = strangers.first + (laneNumber() % strangers.count);
  const user = [`--reuid=${uid}`, `--regid=${uid}`, "--clear-groups"];
  return { uid, prefix: ["setpriv", ...user, ...powerless, ...more, "--"] };
}

/** Not every `setpriv` knows all of it, and not every system has one. */
function works([file = "", ...words]: readonly string[]): boolean {
  const options = { stdio: "ignore", timeout: 5000 } as const;
  return spawnSync(file, [...words, "true"], options).status === 0;
}

function laneNumber(): number {
  return Number(process.env[laneNumberVariable] ?? process.pid);
}

/**
 * Set by the one who starts a lane's worker: drawn at random, so that hardly two lanes of a machine have the same, and
 * with it the same user, who could read the files of both.
 */
export const laneNumberVariable = "GRADE_LANE";
