import { test as property, fc } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { acting, attacks, namedAttacks } from "./attacks.suite.ts";
import { visible, visibleLines } from "./visible.ts";

/** One character of a string may become at most `\u{10ffff}`, in two code units. */
const mostGrowth = 8;

describe("visible", () => {
  test.each([
    ["plain text, accents: ação 77", "plain text, accents: ação 77"],
    ["\u001b[31mred\u001b[0m", "\\x1b[31mred\\x1b[0m"],
    ["title\u001b]0;owned\u0007", "title\\x1b]0;owned\\x07"],
    ["one\r\ntwo\tthree\0", "one\\r\\ntwo\\tthree\\0"],
    ["\u009b2J", "\\x9b2J"],
    ["\u007f", "\\x7f"],
    ["abc\u202Edcba", "abc\\u{202e}dcba"],
    [
      "\u2066\u2069\u200e\u200f\u061c",
      "\\u{2066}\\u{2069}\\u{200e}\\u{200f}\\u{61c}",
    ],
    ["zero\u200Bwidth\uFEFF", "zero\\u{200b}width\\u{feff}"],
    ["lone \uD800 surrogate", "lone \\u{d800} surrogate"],
    ["pair \u{1F600} kept", "pair \u{1F600} kept"],
    ["tag \u{E0041}", "tag \\u{e0041}"],
    ["line\u2028separator", "line\\u{2028}separator"],
    ["filler\u3164", "filler\\u{3164}"],
    ["heart \u2764\ufe0f kept", "heart \u2764\ufe0f kept"],
    ["#\ufe0f", "#\\u{fe0f}"],
  ])("shows %j as %j", (text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  test.each(namedAttacks)("leaves nothing of the attack %s", (_, attack) => {
    expect(visible(attack)).not.toMatch(/\n/);
    expect(visible(attack)).not.toMatch(acting);
  });

  property.prop([fc.string({ unit: "binary" })])(
    "leaves nothing that acts on a terminal, nor an end of line",
    (text) => {
      expect(visible(text)).not.toMatch(/\n/);
      expect(visible(text)).not.toMatch(acting);
    },
  );

  property.prop([fc.string({ unit: "grapheme" })])(
    "is the text itself where there is nothing to show, and shown twice is shown once",
    (text) => {
      if (!acting.test(text)) expect(visible(text)).toBe(text);
      expect(visible(visible(text))).toBe(visible(text));
    },
  );

  property.prop([fc.string({ unit: "binary" })])(
    "makes a text longer by a fixed factor at most",
    (text) => {
      expect(visible(text).length).toBeLessThanOrEqual(
        mostGrowth * text.length,
      );
    },
  );
});

describe("visibleLines", () => {
  test.each([
    ["one\ntwo\n", "one\ntwo\n"],
    ["one\r\ntwo\r\n", "one\ntwo\n"],
    [attacks.overwrittenRow, "wrong\\rright" + "\\x08".repeat(5) + "SCORE"],
    ["a\r\r\nb\u2028c", "a\\r\nb\\u{2028}c"],
  ])("shows %j as %j", (text, shown) => {
    expect(visibleLines(text)).toBe(shown);
  });

  property.prop([fc.string({ unit: "binary" })])(
    "has no control character but the ends of lines, and none too many",
    (text) => {
      const shown = visibleLines(text);

      expect(shown).not.toMatch(acting);
      expect(shown.split("\n")).toHaveLength(text.split("\n").length);
    },
  );
});
