import { posix } from "node:path";
import { c, cpp } from "./languages/compiled/c.ts";
import { csharp } from "./languages/compiled/csharp.ts";
import { go } from "./languages/compiled/go.ts";
import { java } from "./languages/compiled/java.ts";
import { rust } from "./languages/compiled/rust.ts";
import { javascript, typescript } from "./languages/interpreted/javascript.ts";
import { python, python2 } from "./languages/interpreted/python.ts";
import type { Language } from "./languages/language.ts";

const languages: Readonly<Record<string, Language>> = {
  python2,
  python,
  java,
  c,
  cpp,
  javascript,
  typescript,
  go,
  rust,
  csharp,
};

/** A language with its name in the registry. */
export interface NamedLanguage extends Language {
  readonly id: string;
}

/** Every language that the grader knows. */
export const knownLanguages: readonly NamedLanguage[] = Object.entries(
  languages,
).map(([id, language]) => ({ id, ...language }));

/** The language of a file, by its extension, and by its text where two share one. */
export function languageOfFile(
  path: string,
  text: string | null = null,
): NamedLanguage | null {
  const extension = posix.extname(path).toLowerCase();
  return (
    knownLanguages.find(
      (language) =>
        language.extensions.includes(extension) &&
        (language.isWritten === undefined ||
          (text !== null && language.isWritten(text))),
    ) ?? null
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
