import { type ChildProcess, spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";

/** The built command; the suite's set-up has built it from the source as it is now. */
export const command = fileURLToPath(
  new URL("../../dist/grade.js", import.meta.url),
);

export const root = fileURLToPath(new URL("../../", import.meta.url));

export interface RunOptions {
  readonly environment?: Readonly<Record<string, string>>;
  readonly folder?: string;
  readonly uid?: number;
}

export interface Ended {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** The environment of a test's command: English, unless the test says otherwise. */
function environmentOf({ environment }: RunOptions): NodeJS.ProcessEnv {
  return {
    ...process.env,
    LC_ALL: "",
    LC_MESSAGES: "",
    LANG: "C",
    ...environment,
  };
}

/** Starts the real command; its keyboard is empty. */
export function startGrade(
  words: readonly string[],
  options: RunOptions = {},
): Running {
  const child = spawn(process.execPath, [command, ...words], {
    cwd: options.folder ?? root,
    env: environmentOf(options),
    stdio: ["ignore", "pipe", "pipe"],
    ...(options.uid === undefined
      ? {}
      : { uid: options.uid, gid: options.uid }),
  });
  return { child, ended: endOf(child) };
}

async function endOf(
  child: ReturnType<typeof spawn> & {
    readonly stdout: NonNullable<ChildProcess["stdout"]>;
    readonly stderr: NonNullable<ChildProcess["stderr"]>;
  },
): Promise<Ended> {
  const exit = new Promise<number | null>((done, fail) => {
    child.once("error", fail);
    child.once("close", (code) => {
      done(code);
    });
  });
  const [stdout, stderr, exitCode] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    exit,
  ]);
  return { exitCode, stdout, stderr };
}

/** Runs the real command to its end. */
export function grade(
  words: readonly string[],
  options: RunOptions = {},
): Promise<Ended> {
  return startGrade(words, options).ended;
}
