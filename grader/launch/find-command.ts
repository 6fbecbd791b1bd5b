import { execa } from "execa";
import { GraderFault } from "../core/errors.ts";
import type { Lane } from "../sandbox/lane.ts";

/** Where a command will be started, and by whom. */
export type CommandUser = Pick<Lane, "asStudent" | "environment">;

/** `command -v` finds what may be started, in the search path or by its path (POSIX, command). */
const lookUp = 'cd "$2" && command -v -- "$1"';

/**
 * Makes sure that the student can start a word of a command line. Throws `GraderFault` that names it if not: nobody
 * loses a point for a program that is not on this machine.
 */
export async function findCommand(
  word: string,
  folder: string,
  { asStudent, environment }: CommandUser,
): Promise<string> {
  if (process.platform === "win32") return word;
  const [file = "", ...words] = asStudent([
    ...["/bin/sh", "-c", lookUp, "sh", word, folder],
  ]);
  const { exitCode } = await execa(file, words, {
    env: environment,
    extendEnv: false,
    reject: false,
    stdin: "ignore",
  });
  if (exitCode === 0) return word;
  const kind = "interpreter-missing";
  throw new GraderFault({ kind, language: word, name: word });
}
