import { type Role, roles } from "../../core/exercise/role.ts";
import type { Aside } from "../../core/submission/selection.ts";
import type { HalfProblem } from "../../core/verdict.ts";
import { type Candidate, playsTheOther } from "./candidate.ts";
import type { Cast } from "./roles/cast.ts";
import { datagramPlace, isDatagramOnly } from "./roles/datagrams.ts";
import { nameEvidence } from "./roles/name-evidence.ts";

/** All that tells why a role has no program, or none that is worth a try. */
export interface Absent {
  readonly role: Role;
  readonly pair: Readonly<Record<Role, Cast | null>>;
  readonly candidates: readonly Candidate[];
  /** Files that hold no program, whatever they are called. */
  readonly unusable: readonly Extract<
    Aside,
    { readonly kind: "empty-file" | "binary-file" }
  >[];
}

/** What reading alone says against a half; `null` where it should be tried, or nothing more is known than that it is not there. */
export function problemOf(absent: Absent): HalfProblem | null {
  const { role, pair } = absent;
  const chosen = pair[role];
  if (chosen === null)
    return (
      bothAtOnce(absent) ??
      unusableProgram(absent) ??
      identicalHalves(absent) ??
      wrongRole(absent)
    );
  const { file } = chosen.candidate;
  return isDatagramOnly(file)
    ? { kind: "datagrams", ...datagramPlace(file) }
    : null;
}

function otherOf({ role, pair }: Absent): Cast | null {
  const other = roles.find((each) => each !== role);
  return other === undefined ? null : pair[other];
}

function bothAtOnce(absent: Absent): HalfProblem | null {
  const other = otherOf(absent);
  if (other?.roleSwitch?.kind !== "none") return null;
  return { kind: "both-at-once", file: other.candidate.file.path };
}

function unusableProgram({ role, unusable }: Absent): HalfProblem | null {
  const named = unusable.find(({ path }) => nameEvidence(path, role) > 0);
  if (named === undefined) return null;
  const { path: file } = named;
  return named.kind === "empty-file"
    ? { kind: "empty-program", file }
    : { kind: "binary-program", file };
}

/** Blanks and line ends make no other program. */
function identicalHalves(absent: Absent): HalfProblem | null {
  const other = otherOf(absent)?.candidate;
  if (other === undefined) return null;
  const gist = gistOf(other);
  const twin = absent.candidates.find(
    (each) =>
      each !== other && each.name[absent.role] > 0 && gistOf(each) === gist,
  );
  if (twin === undefined) return null;
  const files = [twin.file.path, other.file.path];
  return { kind: "identical-halves", files };
}

function gistOf({ file }: Candidate): string {
  return file.text.replace(/\s+/g, "");
}

/** More programs were handed in than the other role needs, and all play that. */
function wrongRole(absent: Absent): HalfProblem | null {
  const { role, candidates } = absent;
  const contrary = candidates
    .filter(({ calls }) => playsTheOther(calls, role))
    .map(({ file }) => file.path);
  const used = otherOf(absent)?.candidate.file.path;
  const isSurplus = contrary.some((path) => path !== used);
  return isSurplus ? { kind: "wrong-role", files: contrary } : null;
}
