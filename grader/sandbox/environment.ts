import { constants, statSync } from "node:fs";
import { delimiter, dirname, isAbsolute } from "node:path";

/** Variables without which interpreters are not found, or do not start on some platform. */
const kept = ["SystemRoot", "ComSpec", "PATHEXT"];

/** The whole environment of a student's program; `isStranger`: it runs as a user whom nobody here knows. */
export function environmentOf(
  home: string,
  isStranger: boolean,
): Record<string, string> {
  const inherited = kept.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  const path = process.env["PATH"] ?? "";
  return {
    ...Object.fromEntries(inherited),
    PATH: isStranger ? openTo(path) : absoluteIn(path),
    HOME: home,
    TMPDIR: home,
    TEMP: home,
    LANG: "C.UTF-8",
    PYTHONUTF8: "1",
    // Output reaches us when it is printed, not when a buffer is full: a prompt is seen before its answer.
    PYTHONUNBUFFERED: "1",
    PYTHONDONTWRITEBYTECODE: "1",
  };
}

/** What is looked up where a program stands may be the program's own. */
function absoluteIn(path: string): string {
  return path.split(delimiter).filter(isAbsolute).join(delimiter);
}

/** The folders of a search path that everybody may enter: programs in root's own folders are not for a stranger. */
function openTo(path: string): string {
  return path.split(delimiter).filter(isOpen).join(delimiter);
}

/** Whether everybody may enter a folder: it and all that it lies in. */
export function isOpen(folder: string): boolean {
  if (!isAbsolute(folder)) return false;
  const mode = statSync(folder, { throwIfNoEntry: false })?.mode ?? 0;
  const parent = dirname(folder);
  return (
    (mode & constants.S_IXOTH) !== 0 && (parent === folder || isOpen(parent))
  );
}
