import { fileURLToPath } from "node:url";
import { type TestContext, onTestFinished } from "vitest";
import type { Patience, ProgramHandle } from "../../core/program-handle.ts";
import { openLane } from "../../sandbox/lane.ts";
import { resolveInterpreter } from "../interpreter.ts";
import { launch } from "../launch.ts";

/** A test ends by what it sees; these limits only end one that would never end. */
export const ample: Patience = {
  processorLimitMs: 20_000,
  sleepLimitMs: 20_000,
};

const folder = fileURLToPath(new URL(".", import.meta.url));

const python = resolveInterpreter({
  language: "python",
  names: ["python3", "python"],
  printOwnPath: ["-c", "import sys; print(sys.executable)"],
});
const hasPython = python.then(
  () => true,
  () => false,
);

export async function needsPython(context: TestContext): Promise<void> {
  context.skip(!(await hasPython), "there is no Python 3");
}

/** `fork`, signals and sessions. */
export async function needsUnix(context: TestContext): Promise<void> {
  context.skip(process.platform === "win32", "Windows has no fork or signals");
  await needsPython(context);
}

/** Only its `/proc` shows what a thread waits for. */
export async function needsLinux(context: TestContext): Promise<void> {
  context.skip(process.platform !== "linux", "there is no Linux /proc");
  await needsPython(context);
}

/** Starts a program of this folder; it is stopped when the test is over. */
export function startProgram(
  file: string,
  ...words: readonly string[]
): Promise<ProgramHandle> {
  return startPython([file, ...words]);
}

/** Starts a program by its text. */
export function startSource(
  ...lines: readonly string[]
): Promise<ProgramHandle> {
  return startPython(["-c", lines.join("\n")]);
}

async function startPython(words: readonly string[]): Promise<ProgramHandle> {
  const lane = await openLane();
  onTestFinished(() => lane.close());
  const command = [await python, ...words];
  const { environment } = lane;
  const program = await launch({ command, folder, environment });
  onTestFinished(async () => {
    await program.stop();
  });
  return program;
}

/** Waits until the program has printed something. */
export async function untilPrinted(
  program: ProgramHandle,
  text: string | RegExp,
): Promise<void> {
  const isMet = (): boolean => program.stdout.text.search(text) >= 0;
  const end = await program.waitUntil({ isMet, patience: ample });
  if (end.kind !== "met")
    throw new Error(`${JSON.stringify(end)}: ${program.stderr.text}`);
}

/** Waits for the number that a program of this folder prints first. */
export async function printedPort(program: ProgramHandle): Promise<number> {
  await untilPrinted(program, /\n/);
  return Number(program.stdout.text.split("\n")[0]);
}
