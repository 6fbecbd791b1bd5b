import { tmpdir } from "node:os";
import type { Patience, ProgramHandle } from "../../core/program-handle.ts";
import { launch } from "../../launch/launch.ts";
import type { Lane } from "../../sandbox/lane.ts";

/** Generous: it only ends what would never end. */
const patience: Patience = { processorLimitMs: 10_000, sleepLimitMs: 10_000 };

export interface Run {
  /** `null` if it had to be ended. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts a command as a submission's program would be started. */
export function startAsStudent(
  lane: Lane,
  command: readonly string[],
): Promise<ProgramHandle> {
  const { environment } = lane;
  return launch({
    ...{ command, environment, lane },
    folder: environment["HOME"] ?? tmpdir(),
  });
}

/** Runs such a command to its end, with an empty keyboard. */
export async function runAsStudent(
  lane: Lane,
  command: readonly string[],
): Promise<Run> {
  const program = await startAsStudent(lane, command);
  program.endInput();
  await program.waitUntil({ isMet: () => false, patience });
  const { code } = await program.stop();
  return {
    code,
    stdout: program.stdout.text.trim(),
    stderr: program.stderr.text.trim(),
  };
}
