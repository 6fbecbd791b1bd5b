import { parseDialect } from "../../reference/parse-dialect.ts";
import { runReference } from "../../reference/run.ts";
import type { Role } from "../core/exercise/role.ts";

export interface ReferenceWords {
  readonly exercise: string;
  readonly role: Role;
  readonly input?: string | undefined;
  readonly host?: string | undefined;
  readonly port?: number | undefined;
  readonly dialect?: string | undefined;
}

/** Runs the right program of an exercise at the terminal. */
export function referenceCommand(words: ReferenceWords): Promise<number> {
  const { exercise, role, input, host, port } = words;
  const io = {
    keyboard: process.stdin,
    output: process.stdout,
    errors: process.stderr,
  };
  const dialect =
    words.dialect === undefined ? undefined : parseDialect(words.dialect);
  return runReference({ exercise, role, input, host, port, dialect, io });
}
