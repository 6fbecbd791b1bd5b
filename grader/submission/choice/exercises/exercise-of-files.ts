import { posix } from "node:path";
import { withoutRoleWords } from "../roles/name-evidence.ts";
import type { InspectedFile } from "../inspect-files.ts";
import {
  type Basis,
  type Marks,
  exerciseOfText,
  exercisesOfPath,
} from "./exercise-evidence.ts";

/** Ids of the exercises that a file is for; none where it does not tell. */
export type ExercisesOf = (file: InspectedFile) => readonly string[];

type Known = Map<InspectedFile, readonly string[]>;

/**
 * Which exercise each program is for: by its names, by its words, by those of its neighbours, which are in the same
 * folder or share a name but for the role's word (`srv3.py`, `cli3.py`), and at last by what it does.
 */
export function exercisesOfFiles(
  files: readonly InspectedFile[],
  marks: Marks,
): ExercisesOf {
  const known: Known = new Map();
  const byText = (basis: Basis) => (file: InspectedFile) =>
    listed(exerciseOfText(file, marks, basis));
  learn(files, known, ({ path }) => exercisesOfPath(path, marks));
  learn(files, known, byText("words"));
  learn(files, known, ofNeighbours(known));
  learn(files, known, byText("traces"));
  learn(files, known, ofNeighbours(known));
  return (file) => known.get(file) ?? [];
}

function listed(id: string | null): readonly string[] {
  return id === null ? [] : [id];
}

/** Asks for those that are not known yet; what is learnt counts from the next time on. */
function learn(
  files: readonly InspectedFile[],
  known: Known,
  ask: (file: InspectedFile) => readonly string[],
): void {
  const unknown = files.filter((file) => !known.has(file));
  const answers = unknown.map((file) => [file, ask(file)] as const);
  for (const [file, ids] of answers) if (ids.length > 0) known.set(file, ids);
}

function ofNeighbours(known: Known) {
  return (file: InspectedFile): readonly string[] => {
    const said = [...known];
    return listed(agreed(said, file, stemOf) ?? agreed(said, file, folderOf));
  };
}

type KeyOf = (file: InspectedFile) => string | null;

/** The one exercise of all that have the same key. */
function agreed(
  said: readonly (readonly [InspectedFile, readonly string[]])[],
  file: InspectedFile,
  keyOf: KeyOf,
): string | null {
  const key = keyOf(file);
  if (key === null) return null;
  const same = said.filter(([other]) => keyOf(other) === key);
  const ids = new Set(same.flatMap(([, each]) => each));
  const [only] = ids;
  return ids.size === 1 ? (only ?? null) : null;
}

function folderOf({ path }: InspectedFile): string {
  return posix.dirname(path);
}

/** What a name is besides its role: `servidor_ex1.py` → `ex1`, in its folder. */
function stemOf({ path }: InspectedFile): string | null {
  const { name, dir } = posix.parse(path);
  const stem = withoutRoleWords(name);
  return stem === "" ? null : `${dir}/${stem}`;
}
