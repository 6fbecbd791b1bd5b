import { describe, expect, it } from "vitest";
import type { Aside } from "../../core/submission/selection.ts";
import { asideReports } from "./aside-reports.ts";

function links(count: number): readonly Aside[] {
  return Array.from({ length: count }, (_, index) => ({
    kind: "link",
    path: `link-${String(index)}`,
  }));
}

describe("asideReports", () => {
  it("tells of each of a hundred", () => {
    const reports = asideReports({ asides: links(100) });

    expect(reports.map(({ kind }) => kind)).toEqual(Array(100).fill("link"));
  });

  it("counts those between the first and the last of fifty thousand", () => {
    const last: Aside = { kind: "archive-cut", path: "a.zip", limit: "files" };

    const reports = asideReports({ asides: [...links(50_000), last] });

    expect(reports).toHaveLength(101);
    expect(reports[75]).toEqual({
      kind: "more",
      message: {
        "pt-BR": "Aqui o relatório deixa de fora 49.901 outros arquivos.",
        en: "Here the report leaves out 49,901 other files.",
      },
    });
    expect(reports.at(-1)?.kind).toBe("archive-cut");
  });

  it("tells of a name as long as a book its beginning and its end", () => {
    const path = `begin${"x".repeat(65_000)}end`;

    const [report] = asideReports({ asides: [{ kind: "link", path }] });

    expect(report?.message.en).toMatch(/^beginx+\[… \d+ …\]x+end was refused/);
    expect(report?.message.en.length).toBeLessThan(600);
  });
});
