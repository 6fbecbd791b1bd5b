import { roles } from "../../core/exercise/exercise.ts";
import type { Role } from "../../core/exercise/exercise.ts";
import { type Sought, exerciseEvidence } from "./exercise-evidence.ts";
import { isTest } from "./inspect-files.ts";
import type { InspectedFile } from "./inspect-files.ts";
import { nameEvidence } from "./name-evidence.ts";

/** A file that may be a program. */
export interface Candidate {
  readonly file: InspectedFile;
  /** How strongly all speaks for each role; 0 is not at all. */
  readonly strength: Readonly<Record<Role, number>>;
  /** Among several candidates for a role the highest rank is taken. */
  readonly rank: Readonly<Record<Role, number>>;
  readonly favourite: Role;
}

export function candidateOf(file: InspectedFile, sought: Sought): Candidate {
  const { path, inspection } = file;
  const strength = {
    server: strengthOf(file, "server"),
    client: strengthOf(file, "client"),
  };
  const bonus = exerciseEvidence(path, inspection.words, sought);
  const rank = {
    server: strength.server + bonus,
    client: strength.client + bonus,
  };
  const favourite = strength.client > strength.server ? "client" : "server";
  return { file, strength, rank, favourite };
}

/** A file that only defines things, or tests others, is a program only for want of a better one. */
function strengthOf(file: InspectedFile, role: Role): number {
  const inherited = file.needs.map(({ inspection }) => inspection.evidence);
  const calls = inherited.reduce(
    (total, evidence) => total + evidence[role],
    2 * file.inspection.evidence[role],
  );
  const all = calls + nameEvidence(file.path, role);
  const isDoubtful = file.inspection.start === "none" || isTest(file.path);
  return isDoubtful ? all / 4 : all;
}

/** The best file for each role; each file plays the role that it speaks for most, unless the other would stay empty. */
export function chooseCandidates(
  candidates: readonly Candidate[],
): Readonly<Record<Role, Candidate | null>> {
  const favourites = {
    server: best(candidates, "server"),
    client: best(candidates, "client"),
  };
  const taken = roles.map((role) => favourites[role]);
  const spare = candidates.filter((each) => !taken.includes(each));
  return {
    server: favourites.server ?? secondBest(spare, "server"),
    client: favourites.client ?? secondBest(spare, "client"),
  };
}

function best(candidates: readonly Candidate[], role: Role): Candidate | null {
  const own = candidates.filter(
    ({ favourite, strength }) => favourite === role && strength[role] > 0,
  );
  return first(own, role);
}

/** A file that does both, with a name that says which is meant. */
function secondBest(spare: readonly Candidate[], role: Role): Candidate | null {
  const named = spare.filter(
    ({ file, strength }) =>
      strength[role] > 0 && nameEvidence(file.path, role) > 0,
  );
  return first(named, role);
}

/** By rank; among equals the one nearest to the top with the shortest name: `server.py` before `old/server.py`. */
function first(candidates: readonly Candidate[], role: Role): Candidate | null {
  const sorted = [...candidates].sort(
    (left, right) =>
      right.rank[role] - left.rank[role] ||
      comparePlaces(left.file.path, right.file.path),
  );
  return sorted[0] ?? null;
}

function comparePlaces(left: string, right: string): number {
  const depth = left.split("/").length - right.split("/").length;
  return depth || left.length - right.length || (left < right ? -1 : 1);
}
