import type { FilePart, LookedAt } from "../../core/submission/selection.ts";
import { type Candidate, candidateOf } from "./candidate.ts";
import { isCopy, isTest } from "./clutter.ts";
import type { Sought } from "./exercises/exercise-evidence.ts";
import {
  type ExercisesOf,
  exercisesOfFiles,
} from "./exercises/exercise-of-files.ts";
import type { InspectedFile } from "./inspect-files.ts";

interface Looks {
  /** The programs that may be of the exercise. */
  readonly candidates: readonly Candidate[];
  readonly looked: readonly LookedAt[];
}

/** Tells programs from what they are made of, and those of the exercise from those of others. */
export function lookAt(
  all: readonly InspectedFile[],
  { id, marks }: Sought,
): Looks {
  const programs = programsAmong(all);
  const exercisesOf = exercisesOfFiles(programs, marks);
  const isOwn = (file: InspectedFile) => exercisesOf(file).includes(id);
  const hasOwn = programs.some(isOwn);
  const isStranger = (file: InspectedFile) =>
    hasOwn && !isOwn(file) && exercisesOf(file).length > 0;
  const strangers = programs.filter(isStranger);
  const own = programs.filter(
    (file) => !isStranger(file) || isLonely(file, strangers),
  );
  const [isProgram, isPossible] = [new Set(programs), new Set(own)];
  const partOf = (file: InspectedFile): FilePart => {
    if (!isProgram.has(file)) return "module";
    if (!isPossible.has(file)) return "other-exercise";
    if (isTest(file.path)) return "test";
    return isCopy(file.path) ? "copy" : "program";
  };
  const looked = all.map((file) => looks(file, partOf(file), exercisesOf));
  const candidates = own.map((file) => candidateOf(file, isOwn(file)));
  return { candidates, looked };
}

/**
 * The only program of its kind among those of other exercises: no pair is there that it could belong to, so that its words
 * mislead. A server that tells primes may be one of divisors.
 */
function isLonely(
  file: InspectedFile,
  strangers: readonly InspectedFile[],
): boolean {
  const [only] = strangers;
  return strangers.length === 1 && only === file && !isTest(file.path);
}

function looks(
  file: InspectedFile,
  part: FilePart,
  exercisesOf: ExercisesOf,
): LookedAt {
  const { calls, name } = candidateOf(file, false);
  const [exercise = null] = part === "module" ? [] : exercisesOf(file);
  const { path, language } = file;
  return { path, language: language.id, part, calls, name, exercise };
}

/** What another file imports is a part of that, unless it also starts by itself. */
function programsAmong(
  all: readonly InspectedFile[],
): readonly InspectedFile[] {
  const users = all.filter(({ path }) => !isTest(path));
  const needed = new Set(users.flatMap(({ needs }) => needs));
  return all.filter(
    (file) => file.inspection.start === "guarded" || !needed.has(file),
  );
}
