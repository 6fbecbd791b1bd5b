import { describe, expect, test } from "vitest";
import type { Localized } from "../../core/exercise/exercise.ts";
import { everywhere } from "../../core/exercise/localized.ts";
import type { Mismatch } from "../../core/verdict.ts";
import { sayMismatch } from "./say-mismatch.ts";

const context = {
  role: "server",
  request: everywhere("N"),
  reply: everywhere("X"),
  stderr: [],
} as const;

function wrong(actual: string): Mismatch {
  const expected = ['"A"'];
  const at = { step: 0, asked: '"a"', hex: "41" };
  return { kind: "wrong-value", ...at, expected, actual };
}

const rows: readonly (readonly [string, string, Localized])[] = [
  [
    "a zero byte",
    "A\0",
    {
      "pt-BR":
        'Seu servidor respondeu "A\\0" para N = "a"; o certo é X = "A". Caracteres invisíveis aparecem como códigos: \\0 é o de número 0.',
      en: 'Your server answered "A\\0" for N = "a"; the right answer is X = "A". Invisible characters are written as codes: \\0 is number 0.',
    },
  ],
  [
    "several of them",
    "\u001b\b\u001b\u0085",
    {
      "pt-BR":
        'Seu servidor respondeu "\\x1b\\x08\\x1b\\x85" para N = "a"; o certo é X = "A". Caracteres invisíveis aparecem como códigos: \\x1b é o de número 27, \\x08 é o de número 8 e \\x85 é o de número 133.',
      en: 'Your server answered "\\x1b\\x08\\x1b\\x85" for N = "a"; the right answer is X = "A". Invisible characters are written as codes: \\x1b is number 27, \\x08 is number 8, and \\x85 is number 133.',
    },
  ],
  [
    "an end of line, which needs no explanation",
    "A\n",
    {
      "pt-BR": 'Seu servidor respondeu "A\\n" para N = "a"; o certo é X = "A".',
      en: 'Your server answered "A\\n" for N = "a"; the right answer is X = "A".',
    },
  ],
  [
    "a long text, whose marks stay closed",
    "A".repeat(130),
    {
      "pt-BR": `Seu servidor respondeu "${"A".repeat(120)}…" (e mais 10 caracteres) para N = "a"; o certo é X = "A".`,
      en: `Your server answered "${"A".repeat(120)}…" (and 10 characters more) for N = "a"; the right answer is X = "A".`,
    },
  ],
];

describe("sayMismatch, of texts", () => {
  test.each(rows)("shows %s in a readable way", (_, actual, sentence) => {
    expect(sayMismatch(wrong(JSON.stringify(actual)), context)).toEqual(
      sentence,
    );
  });

  test("keeps the marks around a long line of a program closed", () => {
    const lastLine = "x".repeat(121);
    const item: Mismatch = {
      kind: "traceback",
      step: 0,
      asked: null,
      lastLine,
    };

    expect(sayMismatch(item, context).en).toContain(
      `“${"x".repeat(120)}…” (and 1 character more)`,
    );
  });
});
