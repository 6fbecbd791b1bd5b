import type { Role } from "../core/exercise/exercise.ts";
import type { SourceFacts } from "../core/submission.ts";
import { candidateOf, chooseCandidates } from "./choice/choose-candidates.ts";
import { type Sought, exerciseOfPath } from "./choice/exercise-evidence.ts";
import { inspectFiles, isTest } from "./choice/inspect-files.ts";
import type { InspectedFile } from "./choice/inspect-files.ts";
import type { NamedLanguage } from "./languages.ts";
import type { SourceFile } from "./source-file.ts";

/** A file that is a program, with what its source says. */
export interface FoundProgram {
  readonly path: string;
  readonly language: NamedLanguage;
  readonly facts: SourceFacts;
}

/** Finds the two programs of an exercise among the files of a submission: by what they call, then by what they are called. */
export function findPrograms(
  files: readonly SourceFile[],
  sought: Sought,
): Readonly<Record<Role, FoundProgram | null>> {
  const inspected = inspectFiles(files);
  const programs = inspected.filter((file) => isProgram(file, inspected));
  const own = withoutOtherExercises(programs, sought);
  const candidates = own.map((file) => candidateOf(file, sought));
  const { server, client } = chooseCandidates(candidates);
  return {
    server: server && found(server.file),
    client: client && found(client.file),
  };
}

/** What another file imports is a part of that, unless it also starts by itself. */
function isProgram(
  file: InspectedFile,
  all: readonly InspectedFile[],
): boolean {
  if (file.inspection.start === "guarded") return true;
  return !all.some(
    (other) => !isTest(other.path) && other.needs.includes(file),
  );
}

/** Where some names say which exercise a file is for, those of another exercise are none of ours. */
function withoutOtherExercises(
  files: readonly InspectedFile[],
  sought: Sought,
): readonly InspectedFile[] {
  const isFor = (which: string) => (file: InspectedFile) =>
    exerciseOfPath(file.path, sought) === which;
  if (!files.some(isFor("own"))) return files;
  return files.filter((file) => !isFor("other")(file));
}

function found(file: InspectedFile): FoundProgram {
  const sources = [file, ...file.needs].map(({ text }) => text);
  return {
    path: file.path,
    language: file.language,
    facts: file.language.factsOf(sources),
  };
}
