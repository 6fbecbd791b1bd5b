/** What a compiler has against a program. */
export interface Complaint {
  readonly file: string;
  /** From 1; `null` where it does not say. */
  readonly line: number | null;
  readonly detail: string;
}

/** How compilers name a place and say what is wrong there; the first that fits anywhere is taken. */
const forms = [
  // Rust: the reason first, the place in the next line.
  /^error(?:\[\w+\])?: (?<detail>.+)\n\s*--> (?<file>[^:\n]+):(?<line>\d+)/m,
  // esbuild: the reason, an empty line, the place.
  /\[ERROR\] (?<detail>.+)\n\n\s+(?<file>[^:\n]+):(?<line>\d+):/,
  // C#: the place in brackets.
  /^(?<file>[^(\n]+)\((?<line>\d+),\d+\): error (?<detail>.+)$/m,
  // C, C++, Java: the word "error" behind the place.
  /^(?<file>[^:\s][^:\n]*):(?<line>\d+):(?:\d+:)? (?:fatal )?error: (?<detail>.+)$/m,
  // Go: the place alone.
  /^(?<file>[^:\s#][^:\n]*\.go):(?<line>\d+):(?:\d+:)? (?<detail>.+)$/m,
  // The linker names a file, but no line that anybody wrote.
  /(?<file>[\w.-]+): (?:in function .+\n.*: )?(?<detail>(?:undefined reference|multiple definition).+)/,
] as const;

/** The first thing that a compiler complained of; `main` is the file that is meant where it names none. */
export function complaintIn(said: string, main: string): Complaint {
  for (const form of forms) {
    const { file, line, detail } = form.exec(said)?.groups ?? {};
    if (file === undefined || detail === undefined) continue;
    return {
      file: file.endsWith(".o") ? main : (file.split(/[/\\]/).at(-1) ?? file),
      line: line === undefined ? null : Number(line),
      detail: detail.trim(),
    };
  }
  const lines = said.trim().split("\n");
  return { file: main, line: null, detail: lines.at(-1) ?? "" };
}

/** A class that Java wants in a file of its own name. */
export function misnamedClass(detail: string): string | null {
  const java =
    /^class (?<name>\S+) is public, should be declared in a file named/;
  return java.exec(detail)?.groups?.["name"] ?? null;
}
