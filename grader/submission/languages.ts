import { posix } from "node:path";
import type { SourceFacts } from "../core/submission.ts";
import type { Inspection } from "./inspection.ts";
import { inspectPython } from "./python/inspect-python.ts";
import { pythonFacts } from "./python/python-facts.ts";
import type { SourceFile } from "./source-file.ts";

/** What the grader knows of one programming language. */
export interface Language {
  readonly extensions: readonly string[];
  /** Names of interpreters, without a version such as the `3.11` of `python3.11`. */
  readonly interpreters: readonly string[];
  /** Commands that start an interpreter, the preferred one first. */
  readonly interpreterCommands: readonly string[];
  /** Arguments that make the interpreter print its own absolute path. */
  readonly printOwnPath: readonly string[];
  /** How a file of its folder is started. */
  commandFor(file: string): readonly string[];
  inspect(file: SourceFile): Inspection;
  /** Facts of a program: its main file first, then the files that it imports. */
  factsOf(sources: readonly string[]): SourceFacts;
}

const languages = {
  python: {
    extensions: [".py", ".pyw"],
    interpreters: ["python", "pypy"],
    interpreterCommands: ["python3", "python"],
    printOwnPath: ["-c", "import sys; print(sys.executable)"],
    commandFor: (file) => [
      "python3",
      file.startsWith("-") ? `./${file}` : file,
    ],
    inspect: inspectPython,
    factsOf: pythonFacts,
  },
} as const satisfies Readonly<Record<string, Language>>;

/** A language with its name in the registry. */
export interface NamedLanguage extends Language {
  readonly id: string;
}

/** Every language that the grader knows. */
export const knownLanguages: readonly NamedLanguage[] = Object.entries(
  languages,
).map(([id, language]) => ({ id, ...language }));

/** The language of a file, by its extension. */
export function languageOfFile(path: string): NamedLanguage | null {
  const extension = posix.extname(path).toLowerCase();
  return (
    knownLanguages.find(({ extensions }) => extensions.includes(extension)) ??
    null
  );
}

/** The language of an interpreter, such as `python3.11` or `/usr/bin/python3`. */
export function languageOfInterpreter(command: string): NamedLanguage | null {
  const name = (command.split(/[/\\]/).at(-1) ?? "").toLowerCase();
  const bare = name.replace(/\.exe$/, "").replace(/[\d.]+$/, "");
  return (
    knownLanguages.find(({ interpreters }) => interpreters.includes(bare)) ??
    null
  );
}
