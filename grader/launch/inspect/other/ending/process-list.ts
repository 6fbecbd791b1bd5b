import type { Belongings } from "../../inspector.ts";

/** A process, as `ps` shows it. */
export interface ListedProcess {
  readonly pid: number;
  readonly parent: number;
  readonly group: number;
  /** Its command, and where the machine shows it, its environment. */
  readonly words: string;
}

/**
 * The words for `ps` by which `parseProcessList` reads what it says: all processes with their environment (`e` of the BSD
 * options, known on macOS and on Linux), in as wide lines as they need, without a heading.
 */
export const processListWords: readonly string[] = [
  "axeww",
  ...["pid", "ppid", "pgid", "state", "command"].flatMap((column) => [
    "-o",
    `${column}=`,
  ]),
];

/** Reads it; what has ended, and only waits to be asked how, is a process no more. */
export function parseProcessList(text: string): readonly ListedProcess[] {
  return text.split("\n").flatMap((line) => {
    const found = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+([^Z\s]\S*)\s+(.*)$/.exec(line);
    if (found === null) return [];
    const [, pid, parent, group, , words = ""] = found;
    return [
      {
        pid: Number(pid),
        parent: Number(parent),
        group: Number(group),
        words,
      },
    ];
  });
}

/**
 * The other processes of a program: those of its group, those that carry its marker, and whoever descends from one of
 * them.
 */
export function othersOf(
  { pid, marker }: Pick<Belongings, "pid" | "marker">,
  all: readonly ListedProcess[],
): readonly number[] {
  const found = new Set([pid]);
  let before = 0;
  while (before < found.size) {
    before = found.size;
    for (const each of all)
      if (isOf(each) || found.has(each.parent)) found.add(each.pid);
  }
  found.delete(pid);
  return [...found];

  function isOf({ group, words }: ListedProcess): boolean {
    return group === pid || words.includes(marker);
  }
}
