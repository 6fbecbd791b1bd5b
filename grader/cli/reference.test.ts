import getPort from "get-port";
import { describe, expect, test } from "vitest";
import { validateReport } from "../spec/generated/validators.js";
import { addPrimesWithFewCases } from "./few-cases.suite.ts";
import { command, grade } from "./grade.suite.ts";
import {
  removeFoldersAfterwards,
  submissionOf,
  temporaryFolder,
} from "./submissions.suite.ts";

removeFoldersAfterwards();

const notStruct = ["primes/server/requirements/answer-is-struct"];

/** A dialect, the server's score, and the cases that fail; `npm run proof:references` tries many, by all cases. */
const dialects: readonly (readonly [string, number, readonly string[]])[] = [
  ["struct:!I,struct:!Q", 100, []],
  ["text/newline,text/newline", 85, notStruct],
];

describe("the reference server", () => {
  test.each(dialects)(
    "in %s gets %d, and fails %j",
    async (dialect, score, failing) => {
      const port = String(await getPort({ host: "127.0.0.1" }));
      const folder = await submissionOf({ "read-me.txt": "see the command" });
      const server = `"${process.execPath}" "${command}" reference primes server --port ${port} --dialect ${dialect}`;

      const specs = await temporaryFolder();
      await addPrimesWithFewCases(specs);

      const { stdout } = await grade([
        folder,
        ...["--exercise", "primes", "--role", "server", "--server", server],
        ...["--specs", specs, "--format", "json"],
      ]);

      const report: unknown = JSON.parse(stdout);
      if (!validateReport(report)) throw new Error("not a report");
      const cases = report.exercises.flatMap((exercise) => exercise.cases);
      const failed = cases.filter(
        ({ verdict, group }) => verdict === "fail" && group !== "robustness",
      );
      expect(report.totals.score).toBe(score);
      expect(failed.map(({ id }) => id)).toEqual(failing);
    },
    120_000,
  );
});

describe("the reference client", () => {
  test("takes a negative number for its N, not for an option", async () => {
    const port = String(await getPort({ host: "127.0.0.1" }));
    const words = ["reference", "primes", "client", "-7", "--port", port];

    const { exitCode, stderr } = await grade(words);

    expect(exitCode).toBe(1);
    expect(stderr).toContain(`Cannot connect to 127.0.0.1, port ${port}`);
  });
});
