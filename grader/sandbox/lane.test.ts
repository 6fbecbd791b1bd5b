import { access, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it, onTestFinished, vi } from "vitest";
import { type Lane, openLane } from "./lane.ts";

async function lane(): Promise<Lane> {
  const opened = await openLane();
  onTestFinished(() => opened.close());
  return opened;
}

function homeOf({ environment }: Lane): string {
  return environment["HOME"] ?? "";
}

it("gives a program nothing of our environment but what starts it", async () => {
  vi.stubEnv("GRADE_SECRET", "ours");
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });

  const { environment } = await lane();

  expect(environment["PATH"]).toBe(process.env["PATH"]);
  expect(environment["GRADE_SECRET"]).toBeUndefined();
  expect(environment["HOME"]).not.toBe(process.env["HOME"]);
  expect(JSON.stringify(environment)).not.toContain("ours");
});

it("leaves out what our own environment does not have", async () => {
  vi.stubEnv("PATHEXT", undefined);
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });

  const { environment } = await lane();

  expect(Object.keys(environment)).not.toContain("PATHEXT");
});

it("gives each lane an empty home of its own, for temporary files too", async () => {
  const one = await lane();
  const other = await lane();

  const found = await readdir(homeOf(one));

  expect(found).toEqual([]);
  expect(homeOf(one)).not.toBe(homeOf(other));
  expect(one.environment["TMPDIR"]).toBe(homeOf(one));
});

it("removes its home with all that a program left there, however often it is closed", async () => {
  const opened = await openLane();
  await writeFile(join(homeOf(opened), "left"), "behind");

  await opened.close();
  await opened.close();

  await expect(access(homeOf(opened))).rejects.toMatchObject({
    code: "ENOENT",
  });
});

it("says what it is", async () => {
  const { network, walls } = await lane();

  expect({ network, walls }).toEqual({ network: "host", walls: "none" });
});
