import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Report } from "../report/document.ts";
import { acting, isCommand } from "../report/neutral/attacks.suite.ts";
import { validateReport } from "../spec/generated/validators.js";
import { addWithFewCases } from "./few-cases.suite.ts";
import { type Ended, grade } from "./grade.suite.ts";
import {
  removeFoldersAfterwards,
  temporaryFolder,
} from "./submissions.suite.ts";

removeFoldersAfterwards();

/** A folder may be called like this; a wrapped row must not begin with what looks like a line of ours. */
const folderName = `::error title=Grade::${" ".repeat(90)}SCORE  100 of 100\u202e`;

const printed = [
  "\u001b[2J\u001b[31m",
  "\u001b]52;c;cm0gLXJmIH4=\u0007",
  "access\u202e\u2066// only admins",
  "<script>alert(1)</script>",
  '=HYPERLINK("http://example.com","click")',
  "::error title=Grade::Points 100/100",
  "##[error]Points 100/100",
  "  SCORE  100 of 100   ████████████████████",
];

/** Printed before all else, by both programs on both streams; the last bytes are no UTF-8. */
const shouts = `# -*- coding: utf-8 -*-
import socket, sys
words = ${JSON.stringify(printed)}
attack = "\\n".join(words).encode() + b"\\nbroken \\xff\\xfe\\n"
for stream in (sys.stdout, sys.stderr):
    stream.buffer.write(attack)
    stream.flush()
`;

const server = `${shouts}
s = socket.socket()
s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
s.bind(("127.0.0.1", 12000))
s.listen(5)
while True:
    c, _ = s.accept()
    c.recv(1024)
    c.sendall(" ".join(words).encode())
    c.close()
`;

const client = `${shouts}
text = input("? ")
c = socket.socket()
c.connect(("127.0.0.1", 12000))
c.sendall(text.encode())
print(c.recv(1024).decode() + " ".join(words))
`;

let parent: string;
let specs: string;

beforeAll(async () => {
  parent = await temporaryFolder();
  specs = await temporaryFolder();
  await addWithFewCases("uppercase", specs);
  const folder = join(parent, folderName);
  await mkdir(folder);
  await writeFile(join(folder, "server.py"), server);
  await writeFile(join(folder, "client.py"), client);
  await writeFile(join(folder, "empty\u001b]0;x\u0007\n::error::.py"), "");
});

function run(...words: readonly string[]): Promise<Ended> {
  const own = ["--exercise", "uppercase", "--specs", specs];
  return grade([...words, folderName, ...own], { folder: parent });
}

function expectInert(text: string): void {
  expect(text).not.toMatch(acting);
  expect(text.split("\n").filter(isCommand)).toEqual([]);
}

function reportIn(stdout: string): Report {
  const report: unknown = JSON.parse(stdout);
  if (validateReport(report)) return report;
  throw new Error(JSON.stringify(validateReport.errors));
}

describe("a submission whose words attack whoever reads them", () => {
  test("is inert in the text report, whose score stands there once", async () => {
    const { stdout, stderr, exitCode } = await run();

    expect([stderr, exitCode]).toEqual(["", 1]);
    expectInert(stdout);
    expect(stdout).toContain("\\x1b]52;c;cm0gLXJmIH4=\\x07");
    expect(stdout).toContain("│ ::error title=Grade::Points 100/100");
    expect(stdout).toContain("│ broken ÿþ");
    const scores = stdout.split("\n").filter((row) => /^ {0,3}SCORE/.test(row));
    expect(scores).toHaveLength(1);
    expect(scores[0]).not.toContain("100 of 100");
  }, 120_000);

  test("is whole in the JSON report, which acts as little", async () => {
    const { stdout } = await run("--format", "json");

    const report = reportIn(stdout);
    expectInert(stdout);
    expect(report.submission.path).toBe(folderName);
    const [exercise] = report.exercises;
    const failed = exercise?.cases.filter(({ verdict }) => verdict === "fail");
    const said = failed?.flatMap(({ stderr }) => stderr) ?? [];
    expect(said).toEqual(expect.arrayContaining([...printed, "broken ÿþ"]));
    const texts = exercise?.cases
      .flatMap(({ transcript }) => transcript)
      .flatMap((entry) => (entry.kind === "output" ? [entry.text] : []));
    expect(texts?.join("")).toContain(printed.join("\n"));
  }, 120_000);

  test("is inert where one case is shown whole, and where it is detected", async () => {
    const id = "uppercase/client/core/shows-the-answer";
    const shown = await Promise.all([
      run("--case", id),
      run("detect"),
      run("detect", "--format", "json"),
    ]);

    for (const { stdout, stderr } of shown) {
      expect(stdout).not.toBe("");
      expectInert(stdout + stderr);
    }
  }, 120_000);

  test.each([
    ["that is not there", "gone\u001b[2J\n::error::x"],
    ["that holds nothing", "empty\u202e\n::error::x"],
  ])("is inert in what is said of a folder %s", async (_, name) => {
    if (name.startsWith("empty")) await mkdir(join(parent, name));

    const { stdout, stderr, exitCode } = await grade([name], {
      folder: parent,
    });

    expect([stdout, exitCode]).toEqual(["", 2]);
    expectInert(stderr);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  });
});
