import type { Report } from "./document.ts";
import { jsonText } from "./neutral/json-text.ts";

/** The document itself, indented, with one end of line after it. */
export function json(report: Report): string {
  return jsonText(report);
}
