import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import {
  type TestContext,
  afterAll,
  beforeAll,
  describe,
  expect,
  it,
  onTestFinished,
} from "vitest";
import type { HalfProblem } from "../../../core/verdict.ts";
import { buildCacheFolder } from "../../../sandbox/making/build-cache.ts";
import { openLane } from "../../../sandbox/lane.ts";
import { readSubmission } from "../../../submission/read-submission.ts";
import { soughtFor } from "../../../submission/sought.suite.ts";
import { startable } from "../startable.ts";
import { compileProblem } from "./made-program.ts";

type Files = Readonly<Record<string, string>>;

let caches = "";
const formerCaches = process.env["XDG_CACHE_HOME"];

beforeAll(async () => {
  caches = await mkdtemp(join(tmpdir(), "grade-caches-"));
  process.env["XDG_CACHE_HOME"] = caches;
});

afterAll(async () => {
  if (formerCaches === undefined) delete process.env["XDG_CACHE_HOME"];
  else process.env["XDG_CACHE_HOME"] = formerCaches;
  await rm(caches, { recursive: true, force: true });
});

/** A submission whose server is made in a lane of its own. */
async function handedIn(files: Files) {
  const root = await mkdtemp(join(tmpdir(), "grade-making-"));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    const file = join(root, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  const handIn = { path: root, place: root };
  const submission = await readSubmission(handIn, soughtFor("primes"));
  const lane = await openLane({ network: "host", because: null });
  onTestFinished(() => lane.close());
  await lane.admit(submission);
  const { server } = submission.programs;
  if (server === null) throw new Error("no server was found");
  return { server, lane };
}

/** What the compiler has against the server, and what it printed when it could be started. */
async function made(
  files: Files,
): Promise<{ readonly problem: HalfProblem | null; readonly said: string }> {
  const { server, lane } = await handedIn(files);
  const problem = await compileProblem(server, lane);
  if (problem !== null) return { problem, said: "" };
  const ready = await startable(server, lane);
  const program = await ready.start([]);
  program.endInput();
  await program.waitUntil({
    isMet: () => program.stdout.text.includes("\n"),
    patience: { processorLimitMs: 10_000, sleepLimitMs: 10_000 },
  });
  await program.stop();
  return { problem, said: program.stdout.text };
}

function skipWithout({ skip }: TestContext, ...commands: string[]): void {
  for (const command of commands) {
    const { error } = spawnSync(command, ["--version"], { stdio: "ignore" });
    skip(error !== undefined, `this machine has no ${command}`);
  }
}

/** Root's own tools are lent in a lane with mounts of its own, which the machine's network comes without. */
async function skipWithoutRust(context: TestContext): Promise<void> {
  skipWithout(context, "rustc", "cargo");
  const words = ["--print", "sysroot"];
  const { stdout } = spawnSync("rustc", words, { encoding: "utf8" });
  const lane = await openLane({ network: "host", because: null });
  onTestFinished(() => lane.close());
  const lent = await lane.lend(stdout.trim()).catch(() => null);
  context.skip(lent === null, "Rust is in a folder that is closed to others");
}

const inTypescript = (line: string) => ({
  "server.ts": `import net from "node:net";
import { greeting } from "./greeting";
${line}
net.createServer(() => {}).listen(0);
console.log(greeting);
`,
  "greeting.ts": 'export const greeting: string = "from typescript";\n',
});

describe("a program in TypeScript", () => {
  it("is made of files that are imported without their extension", async () => {
    const { problem, said } = await made(inTypescript(""));

    expect([problem, said]).toEqual([null, "from typescript\n"]);
  });

  it("is made once for the same text", async () => {
    await made(inTypescript("const again = 1;"));
    const kept = await readdir(buildCacheFolder());

    await made(inTypescript("const again = 1;"));

    expect(await readdir(buildCacheFolder())).toEqual(kept);
  });

  it("is refused with the line in which it is wrong, and is not kept", async () => {
    const { problem } = await made(inTypescript("const = 3;"));

    expect(problem).toMatchObject({
      kind: "compile-error",
      language: "TypeScript",
      file: "server.ts",
      line: 3,
    });
  });
});

const inC = {
  "src/servidor.c": `#include <stdio.h>
#include <sys/socket.h>
int main(void) {
  int s = socket(AF_INET, SOCK_STREAM, 0);
  listen(s, 1);
  puts(GREETING);
  fflush(stdout);
  accept(s, 0, 0);
  return 0;
}
`,
};

describe("a program in C", () => {
  it("is made as the Makefile above it says where the compiler alone cannot", async (context) => {
    skipWithout(context, "gcc", "make");
    const makefile = `all:\n\tmkdir -p bin\n\tgcc -DGREETING='"from make"' -o bin/servidor src/servidor.c\n`;

    const { problem, said } = await made({ ...inC, Makefile: makefile });

    expect([problem, said]).toEqual([null, "from make\n"]);
  });

  it("is refused with its line where nobody says more", async (context) => {
    skipWithout(context, "gcc");

    const { problem } = await made(inC);

    expect(problem).toMatchObject({
      kind: "compile-error",
      file: "servidor.c",
      line: 6,
    });
  });
});

const manifest = '[package]\nname = "primos"\nversion = "0.1.0"\n';
const inRust = (line: string) => ({
  "Cargo.toml": `${manifest}edition = "2021"\n`,
  "src/lib.rs": 'pub fn greeting() -> &\'static str { "from a library" }\n',
  "src/bin/servidor.rs": `use std::net::TcpListener;
${line}
fn main() {
    let l = TcpListener::bind("127.0.0.1:0").unwrap();
    println!("{}", primos::greeting());
    for _ in l.incoming() {}
}
`,
});

describe("a package of Rust", () => {
  it("is made with its own library", async (context) => {
    await skipWithoutRust(context);

    const { problem, said } = await made(inRust(""));

    expect([problem, said]).toEqual([null, "from a library\n"]);
  });

  it("that needs another one is told which", async (context) => {
    await skipWithoutRust(context);

    const files = inRust("use rand::Rng;");
    const { problem } = await made({
      ...files,
      "Cargo.toml": `${manifest}[dependencies]\nrand = "0.8"\n`,
    });

    expect(problem).toMatchObject({ kind: "missing-package", name: "rand" });
  });
});
