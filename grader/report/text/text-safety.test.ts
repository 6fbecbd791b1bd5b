import { test as property, fc } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { acting, isCommand } from "../neutral/attacks.suite.ts";
import { died, rejected } from "../sample-failures.suite.ts";
import { sampleReport } from "../sample-report.suite.ts";
import { text } from "./text.ts";

const plain = { locale: "en", colour: false, widthInColumns: 80 } as const;
const escape = String.fromCharCode(27);

describe("the text report, on a stranger's text", () => {
  const attack = `${escape}]0;owned${escape}[2J\u202Egnp.exe`;
  const attacked = sampleReport({
    cases: [
      { ...died, stderr: [attack], requirement: { "pt-BR": "", en: attack } },
    ],
  });

  test("writes escape sequences out instead of sending them", () => {
    const shown = text(attacked, plain);

    expect(shown).toContain("│ \\x1b]0;owned\\x1b[2J\\u{202e}gnp.exe");
    expect(shown).not.toContain(escape);
  });

  test("sends no other escape sequences than its own colours", () => {
    const shown = text(attacked, { ...plain, colour: true });
    const colours = new RegExp(`${escape}\\[\\d+m`, "g");

    expect(shown).toMatch(colours);
    expect(shown.replace(colours, "")).toBe(text(attacked, plain));
  });

  test.each([40, 60, 100])("keeps within %i columns", (widthInColumns) => {
    const rows = text(rejected, { ...plain, widthInColumns }).split("\n");
    const long = rows.filter((row) => Array.from(row).length > widthInColumns);

    expect(long.filter((row) => !row.includes("grade work/"))).toEqual([]);
  });
});

describe("a row of the text report", () => {
  const hostile = fc.string({
    unit: fc.constantFrom(
      ...["  ", " ", "SCORE", "100 of 100", "::", "##[", "x".repeat(30)],
      ...["\n", "\r", "\u001b[1A", "\u202e", "\u00a0", "\ud800"],
    ),
    maxLength: 40,
  });

  property.prop([hostile])(
    "is the score's in one place, and a command nowhere, whatever a folder and a program say",
    (words) => {
      const report = sampleReport({
        cases: [{ ...died, stderr: [words, words] }],
        score: 12,
      });
      const submission = { ...report.submission, path: `work ${words}` };

      const rows = text({ ...report, submission }, plain).split("\n");

      expect(rows.filter((row) => /^ {0,3}SCORE/.test(row))).toEqual([
        "  SCORE  12 of 100   ██░░░░░░░░░░░░░░░░░░",
      ]);
      expect(rows.filter(isCommand)).toEqual([]);
      expect(rows.join("\n")).not.toMatch(acting);
    },
  );
});
