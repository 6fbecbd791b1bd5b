import { join } from "node:path";
import { executablesIn, likest } from "./executables.ts";
import { type Hands, inCopyOf, isTaken } from "./step/in-copy-of.ts";
import type { Failure } from "./step/run-step.ts";

/** The names under which `make` looks for its rules. */
export const makefiles = ["GNUmakefile", "makefile", "Makefile"] as const;

/** A program whose author says in a file how it is made. */
export interface OwnMaking {
  /** Where that file is. */
  readonly folder: string;
  /** The name of the program's main source, without its extension. */
  readonly stem: string;
  /** Absolute path of what reads that file. */
  readonly tool: string;
}

/**
 * Makes the program of a source file as its Makefile says, in a copy of that one's folder. `null`: it is made; the failure
 * says nothing where that does not come to one program that is named like the source, for the compiler knows more.
 */
export function makeByMakefile(
  { folder, stem, tool }: OwnMaking,
  hands: Hands,
): Promise<Failure | null> {
  return inCopyOf(folder, hands, async (copy) => {
    const before = await executablesIn(copy, hands);
    const end = await hands.run([tool], copy);
    if (end.kind === "too-large") return end;
    const made = await executablesIn(copy, hands);
    const fresh = made.filter((path) => !before.includes(path));
    // One that starts what it has made comes to no end.
    const own = end.kind === "said" ? null : likest(fresh, stem);
    const isMade = own !== null && (await isTaken(join(copy, own), hands));
    if (isMade) return null;
    return end.kind === "too-long" ? end : { kind: "said", said: "" };
  });
}
