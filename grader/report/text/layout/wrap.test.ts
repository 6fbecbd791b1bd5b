import { test as property, fc } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { span } from "./line.ts";
import { wrap } from "./wrap.ts";

function rowsOf(text: string, first: number, rest = first): readonly string[] {
  const rows = wrap([span(text)], { first, rest });
  return rows.map((row) => row.map((piece) => piece.text).join(""));
}

describe("wrap", () => {
  test.each([
    ["breaks between words", "one two three", ["one two", "three"]],
    ["breaks a word that is too long", "abcdefghijk", ["abcdefgh", "ijk"]],
    ["keeps the blanks of a beginning", "  one two", ["  one", "two"]],
    ["keeps blanks between words", "a   b", ["a   b"]],
    ["has no blanks around a break", "one two    six", ["one two", "six"]],
    ["has none however many", `one${" ".repeat(29)}two`, ["one", "two"]],
    ["ends with no empty row", `one two${" ".repeat(9)}`, ["one two"]],
  ])("%s", (_, text, rows) => {
    expect(rowsOf(text, 8)).toEqual(rows);
  });

  test("has its own width for the first row", () => {
    expect(rowsOf("one two three", 9, 5)).toEqual(["one two", "three"]);
  });

  property.prop([
    fc.string({ unit: fc.constantFrom("a", "b", " ", "  ", "\u{1F600}") }),
    fc.integer({ min: 1, max: 12 }),
  ])("loses nothing but blanks, and keeps within the width", (text, width) => {
    const rows = rowsOf(text, width);

    expect(rows.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
    for (const row of rows)
      expect(Array.from(row).length).toBeLessThanOrEqual(width);
    for (const row of rows.slice(1)) expect(row).toMatch(/^\S/);
  });
});
