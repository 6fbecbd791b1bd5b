import { test as property, fc } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { visible } from "./visible.ts";

describe("visible", () => {
  test.each([
    ["plain text, accents: ação 77", "plain text, accents: ação 77"],
    ["\u001b[31mred\u001b[0m", "\\x1b[31mred\\x1b[0m"],
    ["title\u001b]0;owned\u0007", "title\\x1b]0;owned\\x07"],
    ["one\r\ntwo\tthree\0", "one\\r\\ntwo\\tthree\\0"],
    ["\u009b2J", "\\x9b2J"],
    ["abc\u202Edcba", "abc\\u{202e}dcba"],
    ["zero\u200Bwidth\uFEFF", "zero\\u{200b}width\\u{feff}"],
    ["lone \uD800 surrogate", "lone \\u{d800} surrogate"],
    ["pair \u{1F600} kept", "pair \u{1F600} kept"],
    ["tag \u{E0041}", "tag \\u{e0041}"],
    ["line\u2028separator", "line\\u{2028}separator"],
  ])("shows %j as %j", (text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  property.prop([fc.string({ unit: "binary" })])(
    "leaves nothing that acts on a terminal",
    (text) => {
      expect(visible(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
    },
  );
});
