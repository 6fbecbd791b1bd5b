import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { type TestContext, onTestFinished } from "vitest";
import type { Patience, ProgramHandle } from "../../core/program-handle.ts";
import { launch } from "../launch.ts";

/** A test ends by what it sees; these limits only end one that would never end. */
export const ample: Patience = {
  processorLimitMs: 20_000,
  sleepLimitMs: 20_000,
};

/** The whole environment of the programs of this folder. */
export const environment: Readonly<Record<string, string>> = {
  // Windows starts no interpreter without it.
  SystemRoot: process.env["SystemRoot"] ?? "",
  // By it the suite finds what a test left behind.
  TMPDIR: tmpdir(),
  LANG: "C.UTF-8",
  PYTHONUTF8: "1",
  PYTHONUNBUFFERED: "1",
  PYTHONDONTWRITEBYTECODE: "1",
};

const folder = fileURLToPath(new URL(".", import.meta.url));

/** Not by the shim of a version manager, which has processes of its own. */
const python = ["python3", "python"]
  .map((name) => spawnSync(name, ["-c", "import sys; print(sys.executable)"]))
  .find(({ status }) => status === 0)
  ?.stdout.toString()
  .trim();

export function needsPython(context: TestContext): void {
  context.skip(python === undefined, "there is no Python 3");
}

/** `fork`, signals and sessions. */
export function needsUnix(context: TestContext): void {
  context.skip(process.platform === "win32", "Windows has no fork or signals");
  needsPython(context);
}

/** Only its `/proc` shows what a thread waits for. */
export function needsLinux(context: TestContext): void {
  context.skip(process.platform !== "linux", "there is no Linux /proc");
  needsPython(context);
}

/** Starts a program of this folder; it is stopped when the test is over. */
export function startProgram(
  file: string,
  ...words: readonly string[]
): Promise<ProgramHandle> {
  return startPython([file, ...words]);
}

/** A test that runs beside others must say itself when it is over. */
export type RunningTest = Pick<TestContext, "onTestFinished">;

/** Starts a program of this folder for one of several tests that run at the same time. */
export function startProgramFor(
  test: RunningTest,
  file: string,
  ...words: readonly string[]
): Promise<ProgramHandle> {
  return start([python ?? "python3", file, ...words], test);
}

/** Starts a program of this folder with our own Node, for one of several tests that run at the same time. */
export function startNodeProgramFor(
  test: RunningTest,
  file: string,
): Promise<ProgramHandle> {
  return start([process.execPath, file], test);
}

/** Starts a program by its text. */
export function startSource(
  ...lines: readonly string[]
): Promise<ProgramHandle> {
  return startPython(["-c", lines.join("\n")]);
}

function startPython(words: readonly string[]): Promise<ProgramHandle> {
  return start([python ?? "python3", ...words]);
}

async function start(
  command: readonly string[],
  test: RunningTest = { onTestFinished },
): Promise<ProgramHandle> {
  const program = await launch({ command, folder, environment });
  test.onTestFinished(async () => {
    await program.stop();
  });
  return program;
}

/** Waits until the program has printed something, even by a process that it has nothing to do with any more. */
export async function untilPrinted(
  program: ProgramHandle,
  text: string | RegExp,
): Promise<void> {
  const isMet = (): boolean => program.stdout.text.search(text) >= 0;
  const whileWaiting = (): boolean => true;
  const end = await program.waitUntil({ isMet, patience: ample, whileWaiting });
  if (end.kind !== "met")
    throw new Error(`${JSON.stringify(end)}: ${program.stderr.text}`);
}

/** Waits for the number that a program of this folder prints first. */
export async function printedPort(program: ProgramHandle): Promise<number> {
  await untilPrinted(program, /\n/);
  return Number(program.stdout.text.split("\n")[0]);
}
