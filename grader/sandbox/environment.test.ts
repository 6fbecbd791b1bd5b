import { chmod, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { beforeEach, expect, it, onTestFinished, vi } from "vitest";
import { environmentOf } from "./environment.ts";

beforeEach(() => {
  vi.stubEnv("GRADE_SECRET", "ours");
  vi.stubEnv("PATHEXT", undefined);
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
});

it("gives a program nothing of our environment but what starts it", () => {
  const environment = environmentOf("/home/of-the-lane", false);

  expect(environment["PATH"]).toBe(process.env["PATH"]);
  expect(environment["GRADE_SECRET"]).toBeUndefined();
  expect(JSON.stringify(environment)).not.toContain("ours");
});

it("leaves out what our own environment does not have", () => {
  const environment = environmentOf("/home/of-the-lane", false);

  expect(Object.keys(environment)).not.toContain("PATHEXT");
});

it("keeps a program's files and temporary files in its lane", () => {
  const { HOME, TMPDIR, TEMP } = environmentOf("/home/of-the-lane", false);

  expect(new Set([HOME, TMPDIR, TEMP])).toEqual(new Set(["/home/of-the-lane"]));
});

it("shows a stranger only programs in folders that everybody may enter, and nobody those where a program stands", async ({
  skip,
}) => {
  skip(process.platform === "win32", "Windows has no such permissions");
  const folder = await mkdtemp(join(tmpdir(), "grade-path-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const closed = join(folder, "closed");
  await mkdir(join(closed, "below"), { recursive: true });
  await chmod(closed, 0o700);
  const path = ["/usr", closed, join(closed, "below"), "/nowhere", "."];
  vi.stubEnv("PATH", path.join(delimiter));

  const stranger = environmentOf("/home/of-the-lane", true);
  const ourselves = environmentOf("/home/of-the-lane", false);

  expect(stranger["PATH"]).toBe("/usr");
  expect(ourselves["PATH"]).toBe(path.slice(0, -1).join(delimiter));
});
