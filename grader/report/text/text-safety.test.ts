import { describe, expect, test } from "vitest";
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
