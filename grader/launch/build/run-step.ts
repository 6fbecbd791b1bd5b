import { execa } from "execa";
import { GraderFault } from "../../core/errors.ts";

/** One command of a build. */
export interface Step {
  readonly command: readonly string[];
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** A compiler that works longer than this is at work for good. */
const patienceMs = 10 * 60_000;
const mostWordsInBytes = 2 ** 20;

/** Runs a command of a build; `null` when it went well, else what it said. Throws `GraderFault` if it cannot be run. */
export async function runStep(step: Step): Promise<string | null> {
  const [file = "", ...words] = step.command;
  const result = await execa(file, words, {
    cwd: step.folder,
    env: step.environment,
    extendEnv: false,
    stdin: "ignore",
    all: true,
    reject: false,
    timeout: patienceMs,
    maxBuffer: mostWordsInBytes,
  });
  if (result.exitCode === 0) return null;
  const isOurs = result.exitCode === undefined && result.signal === undefined;
  if (!isOurs && !result.timedOut) return result.all;
  const detail = result.shortMessage ?? `cannot run ${step.command.join(" ")}`;
  throw new GraderFault({ kind: "internal", detail });
}
