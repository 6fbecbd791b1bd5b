import { GraderFault } from "../../../core/errors.ts";
import type { Role } from "../../../core/exercise/exercise.ts";
import type { Program } from "../../../core/submission.ts";
import type { HalfProblem } from "../../../core/verdict.ts";
import type { Lane } from "../../../sandbox/lane.ts";
import { compileProblem } from "./made-program.ts";

type Problems = Readonly<Record<Role, HalfProblem | null>>;

/** Makes the programs of a submission that need it, and says which of them their compilers refuse. */
export async function compileProblems(
  programs: Readonly<Record<Role, Program | null>>,
  lane: Lane,
): Promise<Problems> {
  const { server, client } = programs;
  const [ofServer, ofClient] = await Promise.all(
    [server, client].map(async (program) =>
      program === null ? null : await problemOf(program, lane),
    ),
  );
  return { server: ofServer ?? null, client: ofClient ?? null };
}

/** What the machine lacks is told when the program is to be started. */
async function problemOf(
  program: Program,
  lane: Lane,
): Promise<HalfProblem | null> {
  try {
    return await compileProblem(program, lane);
  } catch (error) {
    if (error instanceof GraderFault) return null;
    throw error;
  }
}
