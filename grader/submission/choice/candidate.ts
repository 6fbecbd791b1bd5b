import type { Role } from "../../core/exercise/exercise.ts";
import { roles } from "../../core/exercise/role.ts";
import { isCopy, isTest } from "./clutter.ts";
import type { InspectedFile } from "./inspect-files.ts";
import { isDatagramOnly } from "./roles/datagrams.ts";
import { nameEvidence } from "./roles/name-evidence.ts";

/** A file that may be a program. */
export interface Candidate {
  readonly file: InspectedFile;
  /** What it calls, and what the files call that it imports; 0 is nothing. */
  readonly calls: Readonly<Record<Role, number>>;
  readonly name: Readonly<Record<Role, number>>;
  /** Among several candidates for a role the highest rank is taken; 0 where nothing speaks for the role. */
  readonly rank: Readonly<Record<Role, number>>;
}

/** Own calls count more than those of imported files. */
const ownCallsWeight = 2;
const copyPenalty = 12;
const datagramPenalty = 10;
const ownExerciseBonus = 6;
/** Calls as strong as these leave no doubt about the role that they are for. */
const certainCalls = 4;

/** `isOwn`: something says that it is for the exercise that is looked for. */
export function candidateOf(file: InspectedFile, isOwn: boolean): Candidate {
  const calls = perRole((role) => callsOf(file, role));
  const name = perRole((role) => nameEvidence(file.path, role));
  const bonus = isOwn ? ownExerciseBonus : 0;
  const rank = perRole((role) => {
    const points = rankOf(file, { role, calls, name });
    return points === 0 ? 0 : points + bonus;
  });
  return { file, calls, name, rank };
}

function perRole(
  valueOf: (role: Role) => number,
): Readonly<Record<Role, number>> {
  return { server: valueOf("server"), client: valueOf("client") };
}

function callsOf({ inspection, needs }: InspectedFile, role: Role): number {
  const inherited = needs.map((needed) => needed.inspection.evidence[role]);
  const own = ownCallsWeight * inspection.evidence[role];
  return inherited.reduce((total, value) => total + value, own);
}

function rankOf(
  file: InspectedFile,
  {
    role,
    calls,
    name,
  }: Pick<Candidate, "calls" | "name"> & { readonly role: Role },
): number {
  const strength = calls[role] + name[role];
  if (strength === 0 || playsTheOther(calls, role)) return 0;
  const isDoubtful = file.inspection.start === "none" || isTest(file.path);
  const certainty = isDoubtful ? strength / 4 : strength;
  const penalties =
    (isCopy(file.path) ? copyPenalty : 0) +
    (isDatagramOnly(file) ? datagramPenalty : 0);
  return Math.max(Number.EPSILON, certainty - penalties);
}

/** It calls what only the other role calls, whatever its name: a client handed in as a server is none. */
export function playsTheOther(calls: Candidate["calls"], role: Role): boolean {
  const other = roles.find((each) => each !== role) ?? role;
  return calls[role] === 0 && calls[other] >= certainCalls;
}

/** Whether it listens as well as dials. */
export function playsBoth({ calls }: Candidate): boolean {
  return roles.every((role) => calls[role] >= certainCalls);
}
