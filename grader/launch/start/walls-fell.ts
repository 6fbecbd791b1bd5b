import { GraderFault } from "../../core/errors.ts";
import type { Exit } from "../../sandbox/walls/bubblewrap/exit.ts";

/**
 * What is around a program ends without an end of the program only where we end it, or the machine does. `said`: all that
 * came of it.
 */
export function wallsFell({ code, signal }: Exit, said: string): GraderFault {
  const words = said.trim() || `exit code ${code ?? "unknown"}`;
  return new GraderFault({ kind: "walls-fell", detail: signal ?? words });
}
