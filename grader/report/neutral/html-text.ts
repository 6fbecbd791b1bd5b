import { visible, visibleLines } from "./visible.ts";

const references: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "`": "&#96;",
};

function refer(character: string): string {
  return references[character] ?? character;
}

function escaped(shown: string): string {
  return shown.replace(/[&<>"'`]/g, refer);
}

/**
 * Text of a stranger between the tags of a page (OWASP's rules against cross-site scripting, and the HTML standard's
 * on character references). What is drawn by a renderer that escapes by itself gets `visibleLines` alone.
 *
 * @public ready for the report in HTML, which is not built yet
 */
export function htmlText(text: string): string {
  return escaped(visibleLines(text));
}

/**
 * Text of a stranger as the value of an attribute, between quotation marks; never for addresses, styles and handlers of
 * events, whose content acts without any quotation mark.
 *
 * @public ready for the report in HTML, which is not built yet
 */
export function htmlAttribute(text: string): string {
  return escaped(visible(text));
}
