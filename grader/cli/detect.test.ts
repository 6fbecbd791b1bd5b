import { expect, it } from "vitest";
import { validateDetect } from "../spec/generated/validators.js";
import { grade } from "./grade.suite.ts";
import {
  primesSubmission,
  removeFoldersAfterwards,
  submissionOf,
} from "./submissions.suite.ts";

removeFoldersAfterwards();

it("says what was found, by its schema, and exits with 0 where nothing is missing", async () => {
  const { folder, port } = await primesSubmission();

  const { exitCode, stdout } = await grade([
    "detect",
    folder,
    "--format",
    "json",
  ]);

  const document: unknown = JSON.parse(stdout);
  expect(validateDetect(document), JSON.stringify(validateDetect.errors)).toBe(
    true,
  );
  expect(document).toMatchObject({
    isComplete: true,
    exercises: [
      {
        id: "primes",
        halves: [
          { role: "server", program: { path: "server.py", ports: [port] } },
          { role: "client", program: { path: "client.py", ports: [port] } },
        ],
      },
    ],
  });
  expect(exitCode).toBe(0);
});

it("says why a half is missing, in both languages, and exits with 1", async () => {
  const folder = await submissionOf({
    "primos_servidor.py": "",
    "primos_cliente.py": "import socket\nsocket.create_connection(('', 1))",
  });

  const [english, portuguese] = await Promise.all(
    ["en", "pt-BR"].map((lang) => grade(["detect", folder, "--lang", lang])),
  );

  expect(english?.stdout).toContain("the file primos_servidor.py is empty");
  expect(portuguese?.stdout).toContain("primos_servidor.py está vazio");
  expect(english?.exitCode).toBe(1);
});

it("uses a submission's own settings, and lets the command line go before them", async () => {
  const folder = await submissionOf({
    "a.py": "",
    "b.py": "",
    "grade.json": JSON.stringify({
      exercises: {
        primes: { server: "python3 a.py 5000", client: "python3 b.py" },
      },
    }),
  });

  const { stdout } = await grade([
    "detect",
    folder,
    "--client",
    "python3 c.py",
    "--format",
    "json",
  ]);

  expect(JSON.parse(stdout)).toMatchObject({
    exercises: [
      {
        id: "primes",
        halves: [
          {
            program: { command: ["python3", "a.py", "5000"] },
            reasons: [{ kind: "by-settings" }],
          },
          { program: { command: ["python3", "c.py"] }, reasons: [] },
        ],
      },
    ],
  });
});

it.each([
  ['{ "exercises": {}, "more": 1 }', "grade.json:1:"],
  ['{ "exercises": { "primos": { "port": 1 } } }', "/exercises/primos"],
  [
    '{ "exercises": { "primes": { "server": "python3 ../x.py" } } }',
    "/exercises/primes/server",
  ],
  [
    '{ "exercises": { "primes": { "server": "/bin/sh x" } } }',
    "/exercises/primes/server",
  ],
])("refuses the settings %s", async (settings, place) => {
  const folder = await submissionOf({ "a.py": "", "grade.json": settings });

  const { exitCode, stderr } = await grade(["detect", folder]);

  expect(stderr).toContain(place);
  expect(exitCode).toBe(2);
});
