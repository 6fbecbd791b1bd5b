import type { Inspection } from "../inspection.ts";
import type { NamedLanguage } from "../languages.ts";
import type { SourceFile } from "../source-file.ts";
import { plainLetters } from "../plain-letters.ts";
import { languageOfText } from "./language-of-text.ts";

/** A file in a known language, with what was read from it. */
export interface InspectedFile extends SourceFile {
  readonly language: NamedLanguage;
  readonly inspection: Inspection;
  /** Its text in lower case without accents. */
  readonly plainText: string;
  /** The files of the submission that it imports, directly or not, itself left out. */
  readonly needs: readonly InspectedFile[];
}

/** Reads every file of a known language, and who imports whom. */
export function inspectFiles(
  files: readonly SourceFile[],
): readonly InspectedFile[] {
  const known = new Map<string, InspectedFile & { needs: InspectedFile[] }>();
  for (const file of files) {
    const language = languageOfText(file.path, file.text);
    if (language === null) continue;
    const inspection = language.inspect(file);
    const plainText = plainLetters(file.text);
    const own = { ...file, language, inspection, plainText, needs: [] };
    known.set(file.path, own);
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

/** A program of a student is made of few files; what is beyond says nothing more, and costs time. */
const mostParts = 8;

/** A file and what it needs, as far as it is worth reading for what the program is about. */
export function partsOf(file: InspectedFile): readonly InspectedFile[] {
  return [file, ...file.needs.slice(0, mostParts - 1)];
}
