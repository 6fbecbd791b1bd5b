import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, readdirSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { command, root, startGrade } from "./grade.suite.ts";
import { removeFoldersAfterwards, submissionOf } from "./submissions.suite.ts";

removeFoldersAfterwards();

/** Processes whose command line holds a word that only this test uses. */
function processesWith(word: string): readonly string[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => commandLineOf(pid).includes(word));
}

function commandLineOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    return "";
  }
}

const pollMs = 20;

/** Asks again and again; the test's own limit ends a wait that is in vain. */
async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await delay(pollMs);
}

const signals = [
  ["SIGINT", 130],
  ["SIGTERM", 143],
  ["SIGHUP", 129],
] as const;

describe.skipIf(process.platform !== "linux")("a grading", () => {
  test.each(signals)(
    "that %s ends leaves no process and ends with %i",
    async (signal, exitCode) => {
      const name = `never_listens_${signal.toLowerCase()}_${String(process.pid)}.py`;
      const folder = await submissionOf({
        [name]: [
          "import os, socket, time",
          "listener = socket.socket()",
          "if os.fork() == 0: os.setsid()",
          "while True: time.sleep(1)",
          'listener.bind(("", 12000))',
          "listener.listen(1)",
          "listener.accept()",
          "",
        ].join("\n"),
      });
      const { child, ended } = startGrade([folder, "--role", "server"]);
      await until(() => processesWith(name).length >= 2);

      child.kill(signal);
      const said = await ended;
      await until(() => processesWith(name).length === 0);

      expect(said).toEqual({
        exitCode,
        stdout: "",
        stderr: "grade: Interrupted: all programs have been ended.\n",
      });
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
