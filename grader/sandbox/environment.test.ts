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
  const environment = environmentOf("/home/of-the-lane");

  expect(environment["PATH"]).toBe(process.env["PATH"]);
  expect(environment["GRADE_SECRET"]).toBeUndefined();
  expect(JSON.stringify(environment)).not.toContain("ours");
});

it("leaves out what our own environment does not have", () => {
  const environment = environmentOf("/home/of-the-lane");

  expect(Object.keys(environment)).not.toContain("PATHEXT");
});

it("keeps a program's files and temporary files in its lane", () => {
  const { HOME, TMPDIR, TEMP } = environmentOf("/home/of-the-lane");

  expect(new Set([HOME, TMPDIR, TEMP])).toEqual(new Set(["/home/of-the-lane"]));
});
