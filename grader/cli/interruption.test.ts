import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, readdirSync } from "node:fs";
import { chmod, readdir } from "node:fs/promises";
import { setTimeout as delay } from "node:timers/promises";
import { type TestContext, describe, expect, test } from "vitest";
import { type Running, command, root, startGrade } from "./grade.suite.ts";
import {
  removeFoldersAfterwards,
  submissionOf,
  temporaryFolder,
} from "./submissions.suite.ts";

removeFoldersAfterwards();

/** Whatever `/proc` has of a process; empty where it is gone or not ours to look at. */
function read(pid: string, file: "cmdline" | "environ"): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "latin1");
  } catch {
    return "";
  }
}

function processesWith(
  file: "cmdline" | "environ",
  word: string,
): readonly string[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => read(pid, file).includes(word));
}

/** What the grader gives a program, and with it all that descends from it. */
function markersOf(pids: readonly string[]): readonly string[] {
  const markers = pids.map(
    (pid) => /GRADE_PROGRAM=[^\0]+/.exec(read(pid, "environ"))?.[0] ?? "",
  );
  return [...new Set(markers)].filter((marker) => marker !== "");
}

const pollMs = 20;

/** Asks again and again; the test's own limit ends a wait that is in vain. */
async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await delay(pollMs);
}

/** Fifty looks in a second: what is still there then was left behind. */
async function leftAfterASecond(markers: readonly string[]): Promise<number> {
  let left = 0;
  for (let look = 0; look < 50; look += 1) {
    await delay(pollMs);
    left = markers.flatMap((one) => processesWith("environ", one)).length;
    if (left === 0) break;
  }
  return left;
}

/** A server that never listens; it prints for ever, and its daemon is deaf to signals and keeps its output open. */
const hostile = `import os, signal, time
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            signal.signal(number, signal.SIG_IGN)
        while True: time.sleep(1)
    os._exit(0)
while True:
    print("x" * 1000)
    time.sleep(0.01)
    continue
    listener.bind(("", 12000))
    listener.listen(1)
    listener.accept()
`;

interface Grading extends Running {
  /** Of the student's processes, of which there are several by now. */
  readonly markers: readonly string[];
  /** Where it keeps its folders. */
  readonly temporary: string;
}

let gradings = 0;

type RunningTest = Pick<TestContext, "onTestFinished">;

/** A grading that is in the middle of a program, at the latest until its test is over. */
async function startGrading(
  { onTestFinished }: RunningTest,
  isolation = "auto",
  into?: string,
): Promise<Grading> {
  gradings += 1;
  const name = `hostile_server_${String(process.pid)}_${String(gradings)}.py`;
  const folder = await submissionOf({ [name]: hostile });
  // What a grader that is killed leaves of its own, too, goes with the test; a student's user must pass through.
  const temporary = into ?? (await temporaryFolder());
  await chmod(temporary, 0o711);
  const environment = { TMPDIR: temporary };
  const primes = ["--exercise", "primes", "--role", "server"];
  const words = [folder, ...primes, "--isolation", isolation];
  const running = startGrade(words, { environment });
  onTestFinished(() => {
    running.child.kill("SIGKILL");
  });
  const programs = (): readonly string[] =>
    processesWith("cmdline", name).filter((pid) => markersOf([pid]).length > 0);
  await until(() => programs().length >= 2);
  const pids = programs();
  return { ...running, temporary, markers: markersOf(pids) };
}

const signals = [
  ["SIGINT", 130],
  ["SIGTERM", 143],
  ["SIGHUP", 129],
] as const;

// What each leaves behind is known by its own marker and its own folder.
describe.skipIf(process.platform !== "linux").concurrent("a grading", () => {
  describe.each(["auto", "none"])("with --isolation %s", (isolation) => {
    test.for(signals)(
      "that %s ends leaves no process and ends with %i",
      async ([signal, exitCode], context) => {
        const grading = await startGrading(context, isolation);

        grading.child.kill(signal);
        const said = await grading.ended;

        expect(grading.markers).toHaveLength(1);
        expect(await leftAfterASecond(grading.markers)).toBe(0);
        expect(said).toEqual({
          exitCode,
          stdout: "",
          stderr: "grade: Interrupted: all programs have been ended.\n",
        });
      },
    );
  });

  test.for(["auto", "none"])(
    "that SIGKILL ends leaves no process with --isolation %s",
    async (isolation, context) => {
      const grading = await startGrading(context, isolation);
      const { child, ended, markers } = grading;

      child.kill("SIGKILL");
      await ended;

      expect(await leftAfterASecond(markers)).toBe(0);
    },
  );

  test.for(["SIGINT", "SIGKILL"] as const)(
    "that %s ends leaves no folder once the next one has begun",
    async (signal, context) => {
      const { child, ended, temporary } = await startGrading(context);
      child.kill(signal);
      await ended;
      const left = await readdir(temporary);

      const next = await startGrading(context, "auto", temporary);
      next.child.kill("SIGINT");
      await next.ended;

      expect(left).toHaveLength(signal === "SIGKILL" ? 1 : 0);
      await expect(readdir(temporary)).resolves.toEqual([]);
    },
  );
});

describe("a reader that leaves", () => {
  test("ends the command quietly", async () => {
    const child = spawn(process.execPath, [command, "cases"], {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
    });
    child.stdout.destroy();
    const errors: string[] = [];
    child.stderr.on("data", (chunk) => errors.push(String(chunk)));

    await once(child, "close");

    expect([child.exitCode, errors]).toEqual([0, []]);
  });
});
