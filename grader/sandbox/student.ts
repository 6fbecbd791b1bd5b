import type { LaneKind } from "./lane-kind.ts";
import { strangers } from "./strangers.ts";

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

/** In a lane a student is never the real root, and has no rights over the lane's network. */
export function studentOf(kind: LaneKind): Student {
  if (kind.network === "host") return { uid: null, prefix: [] };
  if (kind.madeBy === "user")
    return { uid: null, prefix: ["setpriv", ...powerless, "--"] };
  const uid = strangers.first + (laneNumber() % strangers.count);
  const user = [`--reuid=${uid}`, `--regid=${uid}`, "--clear-groups"];
  return { uid, prefix: ["setpriv", ...user, ...powerless, "--"] };
}

function laneNumber(): number {
  return Number(process.env[laneNumberVariable] ?? process.pid);
}

/**
 * Set by the one who starts a lane's worker: drawn at random, so that hardly two lanes of a machine have the same, and
 * with it the same user, who could read the files of both.
 */
export const laneNumberVariable = "GRADE_LANE";
