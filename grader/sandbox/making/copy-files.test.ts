import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { copyFiles } from "./copy-files.ts";

it("copies the files that were handed in, wherever they lie, and nothing else", async () => {
  const folder = mkdtempSync(join(tmpdir(), "copy-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const [from, to] = [join(folder, "from"), join(folder, "to")];
  mkdirSync(join(from, "a", "b"), { recursive: true });
  for (const name of ["main.py", "a/b/part.py", "aside.txt"])
    writeFileSync(join(from, name), name);

  const files = ["a/b/part.py", "main.py"];
  await copyFiles({ from, to, files, uid: null });

  expect(readdirSync(to, { recursive: true }).toSorted()).toEqual([
    "a",
    "a/b",
    "a/b/part.py",
    "main.py",
  ]);
  expect(readFileSync(join(to, "a/b/part.py"), "utf8")).toBe("a/b/part.py");
});
