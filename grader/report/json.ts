import type { Report } from "./document.ts";

/** The document itself, indented, with one end of line after it. */
export function json(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
