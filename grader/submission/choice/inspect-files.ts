import { posix } from "node:path";
import type { Inspection } from "../inspection.ts";
import { languageOfFile } from "../languages.ts";
import type { NamedLanguage } from "../languages.ts";
import type { SourceFile } from "../source-file.ts";

/** A file in a known language, with what was read from it. */
export interface InspectedFile extends SourceFile {
  readonly language: NamedLanguage;
  readonly inspection: Inspection;
  /** The files of the submission that it imports, directly or not, itself left out. */
  readonly needs: readonly InspectedFile[];
}

/** Reads every file of a known language, and who imports whom. */
export function inspectFiles(
  files: readonly SourceFile[],
): readonly InspectedFile[] {
  const known = new Map<string, InspectedFile & { needs: InspectedFile[] }>();
  for (const file of files) {
    const language = languageOfFile(file.path);
    if (language === null) continue;
    const inspection = language.inspect(file);
    known.set(file.path, { ...file, language, inspection, needs: [] });
  }
  for (const file of known.values()) {
    file.needs.push(...importedBy(file, known));
  }
  return [...known.values()];
}

function importedBy(
  file: InspectedFile,
  known: ReadonlyMap<string, InspectedFile>,
): readonly InspectedFile[] {
  const reached = new Set<InspectedFile>([file]);
  for (const each of reached) {
    for (const path of each.inspection.imports) {
      const next = known.get(path);
      if (next !== undefined) reached.add(next);
    }
  }
  reached.delete(file);
  return [...reached];
}

/** Whether the name is one that test runners look for; a test imports programs without being one. */
export function isTest(path: string): boolean {
  return /^(?:test_.*|.*_test|conftest)\.\w+$/.test(posix.basename(path));
}
