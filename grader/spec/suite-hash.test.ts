import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { suiteHash } from "./suite-hash.ts";

async function hashOf(text: string): Promise<string> {
  const specs = await mkdtemp(join(tmpdir(), "specs-"));
  try {
    await mkdir(join(specs, "sums"));
    await writeFile(join(specs, "sums", "core.json"), text);
    return await suiteHash(specs, "sums");
  } finally {
    await rm(specs, { recursive: true });
  }
}

test("the hash of a suite does not depend on layout and line ends", async () => {
  const compact = await hashOf('{"cases":[1]}');
  const spacious = await hashOf('{\r\n  "cases": [ 1 ]\r\n}\r\n');

  expect(compact).toMatch(/^sha256:[0-9a-f]{64}$/);
  expect(spacious).toBe(compact);
});

test("the hash of a suite changes with what it says", async () => {
  const one = await hashOf('{"cases":[1]}');
  const two = await hashOf('{"cases":[2]}');

  expect(two).not.toBe(one);
});
