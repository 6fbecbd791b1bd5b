import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { drawInteger, drawWord } from "./draw.ts";

const source = {
  seed: "7",
  caseId: "primes/server/core/drawn-number",
  name: "n",
};

describe("a drawn number", () => {
  test.prop([fc.string(), fc.bigInt(), fc.bigInt({ min: 0n, max: 2n ** 64n })])(
    "lies in its range, both ends included, whatever the seed",
    (seed, from, size) => {
      const drawn = drawInteger({ ...source, seed }, { from, to: from + size });

      expect(drawn).toBeGreaterThanOrEqual(from);
      expect(drawn).toBeLessThanOrEqual(from + size);
    },
  );

  test("is the same on every machine", () => {
    const drawn = drawInteger(source, { from: 200n, to: 9999n });

    expect(drawn).toBe(9603n);
  });

  test.each([
    ["seed", { ...source, seed: "8" }],
    ["case", { ...source, caseId: "primes/client/core/shows-a-drawn-answer" }],
    ["name", { ...source, name: "x" }],
  ])("depends on the %s", (_, other) => {
    const range = { from: 0n, to: 2n ** 128n };

    expect(drawInteger(other, range)).not.toBe(drawInteger(source, range));
  });

  test("takes each value of a small range about equally often", () => {
    const counts = [0, 0, 0];
    for (let seed = 0; seed < 3000; seed += 1) {
      const drawn = drawInteger(
        { ...source, seed: String(seed) },
        { from: 0n, to: 2n },
      );
      counts[Number(drawn)] = (counts[Number(drawn)] ?? 0) + 1;
    }

    // Five standard deviations of 3000 throws; the seeds are fixed, so this never depends on luck.
    for (const count of counts)
      expect(Math.abs(count - 1000)).toBeLessThan(130);
  });
});

describe("a drawn word", () => {
  test.prop([fc.string(), fc.integer({ min: 1, max: 32 })])(
    "has as many small letters as it was asked for, whatever the seed",
    (seed, letters) => {
      const word = drawWord({ ...source, seed }, letters);

      expect(word).toMatch(/^[a-z]+$/);
      expect(word).toHaveLength(letters);
    },
  );

  test("is the same on every machine", () => {
    expect(drawWord(source, 8)).toBe("xkuqadxt");
  });

  test("depends on the seed", () => {
    expect(drawWord({ ...source, seed: "8" }, 8)).not.toBe(drawWord(source, 8));
  });

  test("may have any letter at any place", () => {
    const words = Array.from({ length: 600 }, (_, seed) =>
      drawWord({ ...source, seed: String(seed) }, 3),
    );

    for (const place of [0, 1, 2])
      expect(new Set(words.map((word) => word[place])).size).toBe(26);
  });
});
