import { visibleLines } from "./visible.ts";

/** What makes a spreadsheet take a field for a formula (OWASP, "CSV Injection"); tabs and the like are visible already. */
const openings: ReadonlySet<string> = new Set(["=", "+", "-", "@"]);

/** Also in the full-width and other forms that normalisation takes for the same, and after blanks. */
function isFormula(shown: string): boolean {
  const [first = ""] = shown.trimStart();
  return openings.has(first.normalize("NFKC"));
}

/**
 * Text of a stranger as a field of a table: quoted as RFC 4180 says, whatever the separator is, and with an apostrophe
 * before what a spreadsheet would calculate. Numbers of ours, such as scores, need none of this.
 *
 * @public ready for the gradebooks, which are not built yet
 */
export function csvField(text: string): string {
  const shown = visibleLines(text);
  const defused = isFormula(shown) ? `'${shown}` : shown;
  return `"${defused.replaceAll('"', '""')}"`;
}
