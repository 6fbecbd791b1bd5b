import { argumentLines } from "./argument-lines.ts";
import { type Role, roles } from "../core/exercise/role.ts";
import type { Choice, LookedAt } from "../core/submission/selection.ts";
import type { Recipe, SourceFacts } from "../core/submission.ts";
import type { HalfProblem } from "../core/verdict.ts";
import { type Absent, problemOf } from "./choice/absence.ts";
import { choosePair } from "./choice/choose-pair.ts";
import type { Sought } from "./choice/exercises/exercise-evidence.ts";
import {
  type InspectedFile,
  inspectFiles,
  partsOf,
} from "./choice/inspect-files.ts";
import { lookAt } from "./choice/look-at.ts";
import { reasonsFor } from "./choice/reasons.ts";
import { type Cast, cast } from "./choice/roles/cast.ts";
import type { NamedLanguage } from "./languages.ts";
import type { SourceFile } from "./source-file.ts";

/** A file that is a program, with what its source says. */
export interface FoundProgram {
  readonly path: string;
  readonly language: NamedLanguage;
  readonly recipe: Recipe;
  readonly facts: SourceFacts;
  /** Words that follow the command: its role, where it is told so. */
  readonly words: readonly string[];
  /** Lines to be typed first, for the same. */
  readonly opening: readonly string[];
}

/** The half of an exercise that a role is, as far as reading tells. */
export interface FoundHalf {
  readonly program: FoundProgram | null;
  readonly problem: HalfProblem | null;
  readonly choices: readonly Choice[];
}

export type FoundPrograms = Readonly<Record<Role, FoundHalf>> & {
  readonly looked: readonly LookedAt[];
};

/** Finds the two programs of an exercise among the files of a submission: by what they call, then by what they are called. */
export function findPrograms(
  files: readonly SourceFile[],
  sought: Sought,
  unusable: Absent["unusable"] = [],
): FoundPrograms {
  const inspected = inspectFiles(files);
  const { candidates, looked } = lookAt(inspected, sought);
  const pair = cast(choosePair(candidates), candidates);
  const [server, client] = roles.map((role) =>
    halfOf({ role, pair, candidates, unusable, inspected }),
  );
  const none = { program: null, problem: null, choices: [] };
  return { server: server ?? none, client: client ?? none, looked };
}

interface Half extends Absent {
  readonly pair: Readonly<Record<Role, Cast | null>>;
  readonly inspected: readonly InspectedFile[];
}

function halfOf(half: Half): FoundHalf {
  const { role, pair, candidates, inspected } = half;
  const chosen = pair[role];
  return {
    program: chosen && programOf(chosen, inspected),
    problem: problemOf(half),
    choices: chosen === null ? [] : reasonsFor(role, pair, candidates),
  };
}

function programOf(
  { candidate, words, opening }: Cast,
  all: readonly InspectedFile[],
): FoundProgram {
  const { file } = candidate;
  const { path, language, needs } = file;
  const sources = partsOf(file).map(({ text }) => text);
  return {
    path,
    language,
    recipe: language.recipeOf({ main: file, needs, all }),
    facts: {
      ...language.factsOf(sources),
      argumentLines: argumentLines(sources),
    },
    words,
    opening,
  };
}
