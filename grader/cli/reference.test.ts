import getPort from "get-port";
import { describe, expect, test } from "vitest";
import { validateReport } from "../spec/generated/validators.js";
import { command, grade } from "./grade.suite.ts";
import { removeFoldersAfterwards, submissionOf } from "./submissions.suite.ts";

removeFoldersAfterwards();

/** A dialect, the score of each half, and the cases that fail. */
const dialects: readonly (readonly [string, number, readonly string[]])[] = [
  ["struct:<q,struct:<q", 100, []],
  ["struct:!I,struct:!Q", 100, []],
  [
    "text,text",
    85,
    [
      "primes/server/requirements/answer-is-struct",
      "primes/client/requirements/request-is-struct",
    ],
  ],
  [
    "text/newline,text/newline",
    85,
    [
      "primes/server/requirements/answer-is-struct",
      "primes/client/requirements/request-is-struct",
    ],
  ],
];

describe("the reference pair", () => {
  test.each(dialects)(
    "in %s gets %d, and fails %j",
    async (dialect, score, failing) => {
      const port = await getPort({ host: "127.0.0.1" });
      const folder = await submissionOf({ "read-me.txt": "see the commands" });
      const program = (role: string) =>
        `"${process.execPath}" "${command}" reference primes ${role} --port ${String(port)} --dialect ${dialect}`;

      const { stdout } = await grade([
        folder,
        ...["--server", program("server"), "--client", program("client")],
        ...["--format", "json"],
      ]);

      const report: unknown = JSON.parse(stdout);
      if (!validateReport(report)) throw new Error("not a report");
      const [exercise] = report.exercises;
      const failed = exercise?.cases.filter(
        ({ verdict }) => verdict === "fail",
      );
      expect(exercise?.halves.map((half) => half.score)).toEqual([
        score,
        score,
      ]);
      expect(failed?.map(({ id }) => id)).toEqual(failing);
      expect(exercise?.pair?.verdict).toBe("pass");
    },
    120_000,
  );
});
