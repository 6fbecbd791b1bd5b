import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import { seenAs } from "./seen-as.ts";

const home = mkdtempSync(join(tmpdir(), "grade-home-"));

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(home, { recursive: true });
});

vi.stubEnv("HOME", home);
mkdirSync(join(home, "work", "package", "source"), { recursive: true });
for (const path of [
  "package.json",
  "server.js",
  "work/server.js",
  "work/package/package.json",
  "work/package/source/server.js",
])
  writeFileSync(join(home, path), "");

/** What a lane is asked for, for the sake of a word. */
async function lentFor(word: string): Promise<readonly unknown[]> {
  const lent: unknown[] = [];
  const seen = await seenAs(word, {
    placeOf: (path) => path,
    lend: (folder, parts) => {
      lent.push([folder, parts]);
      return Promise.resolve(folder);
    },
  });
  expect(seen).toBe(word);
  return lent;
}

describe.skipIf(process.platform === "win32")(
  "for a word of a command line a program is shown",
  () => {
    it.each([
      ["work/package/source/server.js", "work/package", ""],
      ["work/server.js", "work", ""],
      ["server.js", "", "server.js"],
    ])("of a home, for %s in it, %j: %j", async (word, folder, part) => {
      const lent = await lentFor(join(home, word));

      expect(lent).toEqual([[join(home, folder), [part]]]);
    });

    it.each(["/", home, "/home", "server.js", "/no/such/file"])(
      "nothing for %s",
      async (word) => {
        expect(await lentFor(word)).toEqual([]);
      },
    );
  },
);
