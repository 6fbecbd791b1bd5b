import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { workplaceIn } from "./workplace.ts";

it.skipIf(process.getuid?.() !== 0)(
  "gives a student what is in a folder, but nothing that a link in it leads to",
  async () => {
    const top = mkdtempSync(join(tmpdir(), "grade-give-"));
    onTestFinished(() => {
      rmSync(top, { recursive: true, force: true });
    });
    mkdirSync(join(top, "machine", "secret"), { recursive: true });
    mkdirSync(join(top, "given", "below"), { recursive: true });
    symlinkSync(join(top, "machine"), join(top, "given", "link"));

    const student = { uid: 61_234, prefix: [] };
    await workplaceIn(top, student).give(join(top, "given"));

    const ownerOf = (path: string): number => lstatSync(join(top, path)).uid;
    expect(["given", "given/below", "given/link"].map(ownerOf)).toEqual([
      ...[61_234, 61_234, 61_234],
    ]);
    expect(["machine", "machine/secret"].map(ownerOf)).toEqual([0, 0]);
  },
);

it.skipIf(process.platform === "win32")(
  "closes a new folder to all others until it is given",
  async () => {
    const top = mkdtempSync(join(tmpdir(), "grade-closed-"));
    onTestFinished(() => {
      rmSync(top, { recursive: true, force: true });
    });

    const student = { uid: 61_234, prefix: [] };
    const made = await workplaceIn(top, student).newFolder();

    const { mode, uid } = lstatSync(made);
    expect([mode & 0o777, uid]).toEqual([0o700, process.getuid?.()]);
  },
);
