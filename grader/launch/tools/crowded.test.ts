import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { isCrowded } from "./crowded.ts";

describe.skipIf(process.platform === "win32")("a folder", () => {
  it.each([
    ["/", true],
    ["/opt", true],
    ["/usr", true],
    ["/usr/local", true],
    ["/home", true],
    ["/home/ana", true],
    ["/Users/ana", true],
    ["/root", true],
    ["/home/ana/.local", true],
    ["/home/ana/.local/share", true],
    ["/root/.local/lib", true],
    [homedir(), true],
    [tmpdir(), true],
    ["/opt/jdk-21", false],
    ["/usr/local/go", false],
    ["/home/ana/.local/share/node-22", false],
    ["/home/ana/sockets", false],
    ["/home/ana/sockets/.local", false],
    ["/srv/course/.local/share", false],
    ["/app", false],
  ])("like %s is crowded: %s", (path, expected) => {
    expect(isCrowded(path)).toBe(expected);
  });

  it("is as crowded as what it leads to", () => {
    const folder = mkdtempSync(join(tmpdir(), "grade-crowded-"));
    onTestFinished(() => {
      rmSync(folder, { recursive: true });
    });
    symlinkSync("/", join(folder, "link"));

    expect(isCrowded(folder)).toBe(false);
    expect(isCrowded(join(folder, "link"))).toBe(true);
  });
});
