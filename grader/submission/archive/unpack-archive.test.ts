import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { GraderFault } from "../../core/errors.ts";
import { newBudget } from "./budget.ts";
import { unpackArchive } from "./unpack-archive.ts";

const run = promisify(execFile);
let root = "";

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "unpack-"));
});

afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

describe("unpackArchive", () => {
  it.each(["ENOSPC", "EIO", "EACCES"])(
    "takes it for the machine's fault that nothing can be written: %s",
    async (code) => {
      const script = `import zipfile; zipfile.ZipFile("a.zip", "w").writestr("a.py", "x")`;
      await run("python3", ["-c", script], { cwd: root });
      const archive = { file: join(root, "a.zip"), path: "a.zip", into: "" };
      const refusal = Object.assign(new Error(code), {
        code,
        syscall: "write",
      });
      const write = () => Promise.reject(refusal);
      const full = { write, remove: () => Promise.resolve() };

      const unpacked = unpackArchive(archive, full, newBudget());

      await expect(unpacked).rejects.toBeInstanceOf(GraderFault);
    },
  );

  it("leaves no file of a member that breaks off in the middle", async () => {
    const script = `
import zipfile
with zipfile.ZipFile("a.zip", "w") as archive:
    archive.writestr("whole.py", "x" * 100)
    archive.writestr("broken.py", "y" * 100, zipfile.ZIP_DEFLATED)
    archive.getinfo("broken.py").file_size = 10`;
    await run("python3", ["-c", script], { cwd: root });
    const archive = { file: join(root, "a.zip"), path: "a.zip", into: "" };
    const files = new Set<string>();
    const folder = {
      write: async (path: string, content: AsyncIterable<Uint8Array>) => {
        files.add(path);
        for await (const chunk of content) expect(chunk).not.toHaveLength(0);
      },
      remove: (path: string) => Promise.resolve(void files.delete(path)),
    };

    const asides = await unpackArchive(archive, folder, newBudget());

    expect({ asides, files: [...files] }).toEqual({
      asides: [{ kind: "damaged-archive", path: "a.zip" }],
      files: ["whole.py"],
    });
  });
});
