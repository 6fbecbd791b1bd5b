import type { LaneKind } from "./lane-kind.ts";

/** Who a student's program runs as. */
export interface Student {
  /** The user that it becomes; `null`: it stays who we are. */
  readonly uid: number | null;
  /** What goes before its command. */
  readonly prefix: readonly string[];
}

/** Users of nobody; each lane takes another one, so that lanes cannot read each other's files. */
const firstUid = 60_001;
const uids = 4_000;

/** Takes everything from a program that root, in a namespace or for real, would give it. */
const powerless = [
  "--no-new-privs",
  "--inh-caps=-all",
  "--ambient-caps=-all",
  "--bounding-set=-all",
];

/** In a lane a student is never the real root, and has no rights over the lane's network. */
export function studentOf(kind: LaneKind): Student {
  if (kind.network === "host") return { uid: null, prefix: [] };
  if (kind.madeBy === "user")
    return { uid: null, prefix: ["setpriv", ...powerless, "--"] };
  const uid = firstUid + (hostPid() % uids);
  const user = [`--reuid=${uid}`, `--regid=${uid}`, "--clear-groups"];
  return { uid, prefix: ["setpriv", ...user, ...powerless, "--"] };
}

/** Inside of a lane all process numbers are small; the grader's own tells lanes apart. */
function hostPid(): number {
  return Number(process.env[laneNumberVariable] ?? process.pid);
}

/** Set by the one who starts a lane's worker: a number that no other lane of this machine has at the time. */
export const laneNumberVariable = "GRADE_LANE";
