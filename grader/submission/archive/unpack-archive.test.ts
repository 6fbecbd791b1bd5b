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
});
