import { describe, expect, it } from "vitest";
import { scanCLike } from "./scan-c-like.ts";
import type { SingleQuotes } from "./scan-c-like.ts";

function words(source: string, quotes: SingleQuotes): readonly string[] {
  return scanCLike(source, quotes).map(({ kind, text }) =>
    kind === "string" ? `|${text}|` : text,
  );
}

describe("scanCLike", () => {
  it.each<[string, string, SingleQuotes, readonly string[]]>([
    ["leaves comments out", "a // b\n/* c\n*/ d", "character", ["a", "d"]],
    [
      "keeps // in a text",
      'f("http://x")',
      "character",
      ["f", "(", "|http://x|", ")"],
    ],
    ["reads a character", "c = '\"';", "character", ["c", "=", '|"|', ";"]],
    ["reads an escaped one", String.raw`'\''`, "character", [String.raw`|\'|`]],
    ["leaves a lifetime alone", "&'a str", "character", ["&", "'", "a", "str"]],
    [
      "reads a text in single quotes",
      "f('ab')",
      "text",
      ["f", "(", "|ab|", ")"],
    ],
    ["reads a template", "`a\n${b}`", "text", ["|a\n${b}|"]],
    [
      "reads a text of many lines",
      '"""a\n"b"\n"""',
      "character",
      ['|a\n"b"\n|'],
    ],
    ["reads a raw text of Rust", 'r#"a"b"#', "character", ['|a"b|']],
    [
      "takes every way to a member for one",
      "a::b->c?.d",
      "character",
      ["a", ".", "b", ".", "c", ".", "d"],
    ],
    ["takes := for =", "a := 1", "character", ["a", "=", "1"]],
    ["tells == from =", "a == 1", "character", ["a", "==", "1"]],
    ["keeps a number with its type", "8080u16", "character", ["8080u16"]],
    ["ends a forgotten quote at its line", '"a\nb', "character", ["|a|", "b"]],
  ])("%s", (_title, source, quotes, expected) => {
    expect(words(source, quotes)).toEqual(expected);
  });

  it("counts lines through comments and texts", () => {
    const tokens = scanCLike("/*\n*/ a `\n` b", "text");

    expect(tokens.map(({ line }) => line)).toEqual([2, 2, 3]);
  });
});
