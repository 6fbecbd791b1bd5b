import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { soughtFor } from "./sought.suite.ts";
import { readSubmission } from "./read-submission.ts";

let root = "";

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "grade-submission-"));
});

afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

async function write(path: string, text: string): Promise<void> {
  const file = join(root, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

function read(path: string) {
  return readSubmission({ path, place: path }, soughtFor("primes"));
}

const listens = "s.bind(('', 12000))\ns.listen(1)\ns.accept()\n";

describe("readSubmission", () => {
  it("says how each program is started, and where", async () => {
    await write("ana/my server/srv.py", listens);

    const submission = await read(join(root, "ana"));

    expect(submission).toMatchObject({
      id: "ana",
      path: join(root, "ana"),
      files: ["my server/srv.py"],
      programs: {
        client: null,
        server: {
          role: "server",
          path: "my server/srv.py",
          language: "python",
          command: ["python3", "srv.py"],
          folder: join(root, "ana", "my server"),
          facts: { ports: [12000] },
        },
      },
    });
  });

  it("takes a single program as a submission", async () => {
    await write("-server.py", listens);
    await write("client.py", "s.connect(A)");

    const submission = await read(join(root, "-server.py"));

    expect(submission.id).toBe("-server.py");
    expect(submission.programs.client).toBeNull();
    expect(submission.programs.server?.command).toEqual([
      "python3",
      "./-server.py",
    ]);
  });

  it("gives equal files the same hash, and others another one", async () => {
    await write("a/x.py", "1");
    await write("b/x.py", "1");
    await write("c/x.py", "2");
    await write("d/y.py", "1");

    const submissions = await Promise.all(
      ["a", "b", "c", "d"].map((id) => read(join(root, id))),
    );

    const [first, same, ...others] = submissions.map(({ sha256 }) => sha256);
    expect(first).toMatch(/^[\da-f]{64}$/);
    expect(same).toBe(first);
    expect(new Set([first, ...others]).size).toBe(3);
  });

  it("passes over links, caches and what lies too deep", async () => {
    await write("a/server.py", listens);
    await write("a/__pycache__/server.py", listens);
    await write("a/venv/lib/server.py", listens);
    await write(`a/${"x/".repeat(13)}deep.py`, listens);
    await write("outside.py", listens);
    await symlink(join(root, "outside.py"), join(root, "a", "link.py"));
    await symlink(root, join(root, "a", "up"));

    const { files } = await read(join(root, "a"));

    expect(files).toEqual(["server.py"]);
  });

  it("does not read a file above 1 MiB", async () => {
    await write("a/server.py", listens.padEnd(1024 * 1024 + 1, "\n"));

    const submission = await read(join(root, "a"));

    expect(submission.files).toEqual(["server.py"]);
    expect(submission.programs.server).toBeNull();
  });

  it("stops after 2000 files, those nearest to the top first, and says so", async () => {
    await write("a/z.py", listens);
    await mkdir(join(root, "a", "many"));
    const names = Array.from({ length: 2001 }, (_each, at) => `a/many/${at}`);
    await Promise.all(names.map((name) => write(name, "")));

    const { files, asides } = await read(join(root, "a"));

    expect(asides).toMatchObject([{ kind: "archive-cut", limit: "files" }]);
    expect(files).toHaveLength(2000);
    expect(files).toContain("z.py");
  });
});

describe("what cannot be read", () => {
  it("says that there is no such path", async () => {
    const path = join(root, "nobody");

    await expect(read(path)).rejects.toMatchObject({
      message: `There is no file or folder "${path}".`,
      reason: { kind: "no-such-path", path },
    });
  });

  it("says that a folder is empty", async () => {
    await mkdir(join(root, "a", "b"), { recursive: true });

    await expect(read(join(root, "a"))).rejects.toMatchObject({
      reason: { kind: "empty-folder" },
    });
  });

  it("says that a file is no program", async () => {
    await write("notes.txt", "");

    await expect(read(join(root, "notes.txt"))).rejects.toMatchObject({
      reason: { kind: "not-a-folder" },
    });
  });

  it("names the system's reason for anything else", async () => {
    await symlink("loop", join(root, "loop"));

    await expect(read(join(root, "loop"))).rejects.toMatchObject({
      reason: { kind: "unreadable", code: "ELOOP" },
    });
  });
});
