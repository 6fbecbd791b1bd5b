import { describe, expect, test } from "vitest";
import { abridge, leftOutIn } from "./abridge.ts";
import { excerpt } from "./quote.ts";

describe("abridge", () => {
  test.each([
    { text: "short", most: 5, shown: "short" },
    { text: "abcdefghij", most: 4, shown: "abc[… 6 …]j" },
    { text: '"abcdefghij"', most: 4, shown: '"abc[… 6 …]j"' },
    // The escapes of a shown text are whole.
    { text: '"\\n\\n\\n\\n\\n\\n"', most: 4, shown: '"\\n\\n\\n[… 2 …]\\n"' },
    { text: '"\\n\\n\\n"', most: 4, shown: '"\\n\\n\\n"' },
  ])("$text has become $shown", ({ text, most, shown }) => {
    expect(abridge(text, most)).toBe(shown);
  });

  test("says how much it left out", () => {
    const text = "x".repeat(100_000);

    const shorter = abridge(text, 1000);

    expect(shorter.length + leftOutIn(shorter)).toBe(text.length);
  });

  test("does not change what an excerpt says of the whole", () => {
    const text = "x".repeat(100_000);

    expect(excerpt(abridge(text, 1000))).toEqual(excerpt(text));
  });
});
