import {
  lstatSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  mkdirSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import { keepBuild, takeBuild } from "./build-cache.ts";

const folder = mkdtempSync(join(tmpdir(), "grade-cache-"));

vi.stubEnv("XDG_CACHE_HOME", join(folder, "cache"));

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

describe("the cache of builds", () => {
  it("gives back what was kept under the same key, and nothing under another", async () => {
    const made = join(folder, "made");
    mkdirSync(made);
    writeFileSync(join(made, "program"), "one");
    await keepBuild("a", made);

    const own = await takeBuild("a", join(folder, "own"));
    const other = await takeBuild("b", join(folder, "other"));

    expect({ own, other }).toEqual({ own: true, other: false });
    expect(readFileSync(join(folder, "own/program"), "utf8")).toBe("one");
  });

  it("keeps nothing for a link, and follows none in what it keeps", async () => {
    const elsewhere = join(folder, "elsewhere");
    mkdirSync(elsewhere);
    writeFileSync(join(elsewhere, "precious"), "");
    const linked = join(folder, "linked");
    mkdirSync(linked);
    for (const link of [join(folder, "link"), join(linked, "below")])
      symlinkSync(elsewhere, link, "junction");
    await keepBuild("link", join(folder, "link"));
    await keepBuild("linked", linked);

    const isKept = await takeBuild("link", join(folder, "of-link"));
    await takeBuild("linked", join(folder, "of-linked"));

    expect(isKept).toBe(false);
    const below = lstatSync(join(folder, "of-linked", "below"));
    expect(below.isSymbolicLink()).toBe(true);
  });

  it("keeps the first of two that are made of the same", async () => {
    const second = join(folder, "second");
    mkdirSync(second);
    writeFileSync(join(second, "program"), "two");
    await keepBuild("a", second);

    await takeBuild("a", join(folder, "again"));

    expect(readFileSync(join(folder, "again/program"), "utf8")).toBe("one");
  });
});
