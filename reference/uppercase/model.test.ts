import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { uppercaseModel } from "./model.ts";

describe("uppercaseModel", () => {
  it.each([
    ["hello", "HELLO"],
    ["Hello, World 42!", "HELLO, WORLD 42!"],
    ["  blanks  inside ", "  BLANKS  INSIDE "],
    ["ALREADY", "ALREADY"],
    ["ação, pé, über, ñandú", "AÇÃO, PÉ, ÜBER, ÑANDÚ"],
    ["x", "X"],
    ["", ""],
    ["🎉 emoji", "🎉 EMOJI"],
  ])("turns %j into %j", (request, reply) => {
    expect(uppercaseModel(request)).toBe(reply);
  });

  it.each([10n, 7, ["a"]])("has no answer for %s", (request) => {
    expect(uppercaseModel(request)).toBeNull();
  });

  it("agrees with Python's str.upper on the letters of Europe", () => {
    const script =
      "import json, sys; print(json.dumps([c.upper() for c in json.load(sys.stdin)]))";

    const { stdout } = spawnSync("python3", ["-c", script], {
      input: JSON.stringify(letters),
    });

    const theirs: unknown = JSON.parse(stdout.toString());
    expect(letters.map(uppercaseModel)).toEqual(theirs);
  });
});

/** Blocks in which no version of Unicode that is in use adds capital letters: Latin, Greek, Cyrillic. */
const letters = [
  [0x0000, 0x017f],
  [0x0388, 0x03ce],
  [0x0400, 0x045f],
].flatMap(([first = 0, last = 0]) =>
  Array.from({ length: last - first + 1 }, (_each, at) =>
    String.fromCharCode(first + at),
  ),
);
