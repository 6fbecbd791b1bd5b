import type { Recipe, SourceFacts } from "../../core/submission.ts";
import type { Inspection } from "../inspection.ts";
import type { SourceFile } from "../source-file.ts";

/** What the grader knows of one programming language. */
export interface Language {
  /** As it is called by those who use it. */
  readonly name: string;
  readonly extensions: readonly string[];
  /** Names of interpreters, without a version such as the `3.11` of `python3.11`. */
  readonly interpreters: readonly string[];
  /** The tools that its programs need, by their ids in the table of tools. */
  readonly tools: readonly string[];
  /** Whether a text under one of its extensions is in this language, where two share them; left out: it is. */
  isWritten?(text: string): boolean;
  inspect(file: SourceFile): Inspection;
  /** Facts of a program: its main file first, then the files that it imports. */
  factsOf(sources: readonly string[]): SourceFacts;
  /** `needs`: what its main file imports, directly or not; `all`: every source of the submission. */
  recipeOf(program: ProgramFiles): Recipe;
}

/** A program's main file, what it imports, and all that lies around it. */
export interface ProgramFiles {
  readonly main: SourceFile;
  readonly needs: readonly SourceFile[];
  readonly all: readonly SourceFile[];
}
