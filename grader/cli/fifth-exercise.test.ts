import { expect, onTestFinished, test } from "vitest";
import {
  fifthExerciseId,
  removeSpecs,
  writeFifthExercise,
} from "../spec/fifth-exercise.suite.ts";
import { validateReport } from "../spec/generated/validators.js";
import { grade } from "./grade.suite.ts";
import { removeFoldersAfterwards, submissionOf } from "./submissions.suite.ts";

removeFoldersAfterwards();

const server = `
import socket
with socket.create_server(("", 23977)) as listener:
    while True:
        connection, _ = listener.accept()
        with connection:
            terms = connection.recv(1024).decode().split()
            if terms:
                connection.sendall(str(sum(map(int, terms))).encode())
`;

const client = `
import socket
with socket.create_connection(("localhost", 23977)) as connection:
    connection.sendall(input("Terms: ").encode())
    print("Sum:", connection.recv(1024).decode())
`;

test("an exercise that the grader has never seen is graded from its folder alone", async () => {
  const specs = await writeFifthExercise();
  onTestFinished(() => removeSpecs(specs));
  const folder = await submissionOf({
    "server.py": server,
    "client.py": client,
  });

  const { stdout, stderr, exitCode } = await grade([
    folder,
    ...["--specs", specs, "--exercise", fifthExerciseId, "--format", "json"],
  ]);

  const report: unknown = JSON.parse(stdout === "" ? "null" : stdout);
  if (!validateReport(report)) throw new Error(`${stdout}${stderr}`);
  const [exercise] = report.exercises;
  expect({ exitCode, totals: report.totals }).toEqual({
    exitCode: 0,
    totals: { score: 100, maxScore: 100 },
  });
  expect(exercise?.pair?.verdict).toBe("pass");
  expect(exercise?.halves.map(({ profile }) => profile?.dialect)).toEqual([
    { request: "numbers:blank", reply: "text" },
    { request: "numbers:blank", reply: "text" },
  ]);
}, 120_000);
