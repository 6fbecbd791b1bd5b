import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readFile, readdir, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import type { Report } from "../report/document.ts";
import {
  removeSpecs,
  writeFifthExercise,
} from "../spec/fifth-exercise.suite.ts";
import { validateReport } from "../spec/generated/validators.js";
import { addPrimesWithFewCases } from "./few-cases.suite.ts";
import { type RunOptions, command, grade } from "./grade.suite.ts";
import {
  type Ported,
  clientSource,
  primesSubmission,
  removeFoldersAfterwards,
  submissionOf,
  temporaryFolder,
} from "./submissions.suite.ts";

removeFoldersAfterwards();

let right: Ported;
let wrong: Ported;

beforeAll(async () => {
  right = await primesSubmission();
  wrong = await primesSubmission("squares");
});

/** The report of a run with `--format json`, which must fit its schema. */
async function reportOf(
  words: readonly string[],
  options: RunOptions = {},
): Promise<{ readonly report: Report; readonly exitCode: number | null }> {
  const { stdout, exitCode } = await grade(
    [...words, "--format", "json"],
    options,
  );
  const report: unknown = JSON.parse(stdout);
  if (validateReport(report)) return { report, exitCode };
  throw new Error(JSON.stringify(validateReport.errors));
}

function casesIn({ exercises }: Report) {
  return exercises.flatMap(({ cases }) => cases);
}

/** All exercises are two, so that not all four are graded for a submission of one. */
async function twoExercises(): Promise<string> {
  const specs = await writeFifthExercise();
  onTestFinished(() => removeSpecs(specs));
  await addPrimesWithFewCases(specs);
  return specs;
}

describe("a grading", () => {
  test("of a right submission ends with 0 and a report that fits its schema", async () => {
    const { report, exitCode } = await reportOf([right.folder]);

    expect(report.totals).toEqual({ score: 100, maxScore: 100 });
    expect(exitCode).toBe(0);
  });

  test("of a wrong one ends with 1 and says why, on stdout alone", async () => {
    const specs = await twoExercises();

    const { exitCode, stdout, stderr } = await grade([
      wrong.folder,
      ...["--exercise", "all", "--role", "server", "--lang", "pt-BR"],
      ...["--specs", specs],
    ]);

    expect([exitCode, stderr]).toEqual([1, ""]);
    expect(stdout).toContain("primes/server/edge/squares-of-primes");
  });

  test("of one half has that half alone, and weighs its groups as the policy says", async () => {
    const policy = join(await temporaryFolder(), "policy.json");
    await writeFile(policy, '{ "groups": { "robustness": 10 } }');
    const specs = await temporaryFolder();
    await addPrimesWithFewCases(specs);

    const { report } = await reportOf([
      right.folder,
      ...["--role", "server", "--policy", policy, "--specs", specs],
    ]);

    const [exercise] = report.exercises;
    expect(exercise?.halves.map(({ role }) => role)).toEqual(["server"]);
    expect(exercise?.pair).toBeNull();
    const groups = exercise?.halves[0]?.groups ?? [];
    const robustness = groups.find(({ id }) => id === "robustness");
    expect(robustness?.weight).toBeGreaterThan(0);
    expect(robustness?.score).not.toBeNull();
  });
});

describe("a case by itself", () => {
  test.each([
    ["fails with it", "edge/squares-of-primes", "fail", 1],
    ["passes with it", "edge/two", "pass", 0],
    ["decides although it is worth no points", "robustness/one", "pass", 0],
  ])("%s: %s", async (_, name, verdict, code) => {
    const id = `primes/server/${name}`;

    const { report, exitCode } = await reportOf([wrong.folder, "--case", id]);

    expect(casesIn(report).map((one) => [one.id, one.verdict])).toEqual([
      [id, verdict],
    ]);
    expect(exitCode).toBe(code);
  });

  test("that is worth no points fails the command when it fails", async () => {
    const id = "primes/server/robustness/one";
    const source = await readFile(join(right.folder, "server.py"), "utf8");
    const folder = await submissionOf({
      "server.py": source.replace(
        "if n > 1:",
        "if n <= 1: raise SystemExit\n        if n:",
      ),
      "client.py": clientSource(right.port),
    });

    const { exitCode } = await reportOf([folder, "--case", id]);

    expect(exitCode).toBe(1);
  });
});

describe("the seed", () => {
  const id = "primes/server/core/drawn-number";
  const asked = async (folder: string, ...words: readonly string[]) => {
    const { report } = await reportOf([folder, "--case", id, ...words]);
    const sent = casesIn(report)
      .flatMap(({ transcript }) => transcript)
      .flatMap((entry) => (entry.kind === "sent" ? [entry.hex] : []));
    expect(sent).not.toEqual([]);
    return { seed: report.seed, sent };
  };

  test("draws the same cases again, for another submission too", async () => {
    const [first, second, other] = await Promise.all([
      asked(right.folder, "--seed", "7"),
      asked(wrong.folder, "--seed", "7"),
      asked(right.folder, "--seed", "8"),
    ]);

    expect(first).toEqual(second);
    expect(other.sent).not.toEqual(first.sent);
  });

  test("comes from the submission where none is given", async () => {
    const [first, second, other] = await Promise.all([
      asked(right.folder),
      asked(right.folder),
      asked(wrong.folder),
    ]);

    expect(first).toEqual(second);
    expect(other.seed).not.toBe(first.seed);
  });
});

describe("the report's file", () => {
  test("is written whole, beside nothing else", async () => {
    const folder = await temporaryFolder();
    const file = join(folder, "report.json");
    await writeFile(file, "old");

    const { stdout, stderr } = await grade([
      right.folder,
      ...["--case", "primes/server/edge/two"],
      ...["--format", "json", "--output", file],
    ]);

    expect([stdout, stderr]).toEqual(["", `Report written to “${file}”.\n`]);
    expect(await readdir(folder)).toEqual(["report.json"]);
    const report: unknown = JSON.parse(await readFile(file, "utf8"));
    expect(validateReport(report)).toBe(true);
  });

  test.runIf(existsSync("/dev/fd"))(
    "may be another command, as a shell's `>(…)` says it",
    async () => {
      const file = join(await temporaryFolder(), "report.json");
      const script = '"$@" --output >(cat > "$0")';
      const options = ["--case", "primes/server/edge/two", "--format", "json"];
      const words = [command, right.folder, ...options];

      const shell = ["-c", script, file, process.execPath, ...words];
      await promisify(execFile)("bash", shell);

      const report: unknown = JSON.parse(await readFile(file, "utf8"));
      expect(validateReport(report)).toBe(true);
    },
  );

  test.each(["report.txt", "server.py", "deep/report.txt"])(
    "is never %s of the submission",
    async (name) => {
      const { folder } = await primesSubmission();
      await mkdir(join(folder, "deep"));
      const before = await readFile(join(folder, "server.py"), "utf8");

      const { exitCode } = await grade([
        folder,
        "--output",
        join(folder, name),
      ]);

      expect(exitCode).toBe(2);
      expect(await readFile(join(folder, "server.py"), "utf8")).toBe(before);
    },
  );
});

describe("what is the machine's fault", () => {
  test("is a port that another process holds, which is named", async () => {
    const { folder, port } = await primesSubmission();
    const holder = createServer();
    await new Promise<void>((done) => {
      holder.listen(port, "127.0.0.1", done);
    });
    try {
      const { exitCode, stdout } = await grade([
        folder,
        ...["--role", "server", "--isolation", "none"],
      ]);

      expect(exitCode).toBe(3);
      expect(stdout.replaceAll(/\s+/g, " ")).toContain(
        `Port ${String(port)} is already in use by another program on this machine`,
      );
    } finally {
      holder.close();
    }
  });

  test("is an interpreter that is missing", async () => {
    const path = await temporaryFolder();
    // What a lane is made of; there is no Python among it.
    for (const name of ["setpriv", "unshare", "nsenter", "ip", "sh", "true"]) {
      const file = ["/usr/bin", "/bin", "/usr/sbin", "/sbin"]
        .map((folder) => join(folder, name))
        .find((candidate) => existsSync(candidate));
      if (file !== undefined) await symlink(file, join(path, name));
    }

    const { exitCode, stdout } = await grade([right.folder], {
      environment: { PATH: path },
    });

    expect(exitCode).toBe(3);
    expect(stdout.replaceAll(/\s+/g, " ")).toContain(
      "This machine has no “python3”",
    );
  });
});

describe("a client that waits for ever", () => {
  test("costs its own half, and says at what it stood still", async () => {
    const folder = await submissionOf({
      "client.py":
        'import socket\n\nsocket.socket()\nwhile True:\n    input("? ")\n',
    });

    const { report, exitCode } = await reportOf([
      folder,
      ...["--exercise", "primes", "--role", "client"],
    ]);

    expect(exitCode).toBe(1);
    expect(report.exercises[0]?.halves[0]?.problem?.kind).toBe(
      "never-connected",
    );
  });
});
