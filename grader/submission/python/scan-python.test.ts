import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { scanPython } from "./scan-python.ts";

/** Words of each line, a string between bars. */
function words(source: string): readonly (readonly string[])[] {
  return scanPython(source).map(({ tokens }) =>
    tokens.map(({ kind, text }) => (kind === "string" ? `|${text}|` : text)),
  );
}

describe("scanPython", () => {
  it.each<[string, string, readonly (readonly string[])[]]>([
    ["leaves comments out", "a = 1 # listen()\n# b", [["a", "=", "1"]]],
    ["leaves docstrings out", '"""listen()\nPORT = 1"""\nx', [["x"]]],
    ["leaves idle strings out", "'accept()'\nx", [["x"]]],
    ["keeps a # in a string", "a('#')", [["a", "(", "|#|", ")"]]],
    [
      "holds bracketed lines together",
      "f(1,\n  2)\ng",
      [["f", "(", "1", ",", "2", ")"], ["g"]],
    ],
    ["splits at semicolons", "a; b", [["a"], ["b"]]],
    ["joins continued lines", "a = \\\n  1", [["a", "=", "1"]]],
    ["tells = from ==", "a == 1", [["a", "==", "1"]]],
    [
      "reads escaped quotes",
      String.raw`a('\'', "b")`,
      [["a", "(", String.raw`|\'|`, ",", "|b|", ")"]],
    ],
    ["reads bytes and raw strings", "a = rb'!I'", [["a", "=", "|!I|"]]],
    [
      "ends a forgotten quote at its line",
      "a = 'x\nb",
      [["a", "=", "|x|"], ["b"]],
    ],
    ["reads names with accents", "não = 1", [["não", "=", "1"]]],
    ["reads Python 2", "print 'a'\r\nb", [["print", "|a|"], ["b"]]],
  ])("%s", (_title, source, lines) => {
    expect(words(source)).toEqual(lines);
  });

  it("says how far a line is indented", () => {
    const lines = scanPython("def f():\n    a\nb");

    expect(lines.map(({ indent }) => indent)).toEqual([0, 4, 0]);
  });

  test.prop([
    fc.string({
      unit: fc.constantFrom(
        "a",
        "f",
        "1",
        "'",
        '"',
        "\\",
        "\n",
        "#",
        "(",
        ")",
        ";",
        " ",
        "=",
      ),
    }),
  ])("reads anything to its end", (source) => {
    expect(() => scanPython(source)).not.toThrow();
  });
});
