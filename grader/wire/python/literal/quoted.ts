import { refuse, wait } from "../input.ts";
import { type Scanner } from "./scanner.ts";

const backslash = "\\".charCodeAt(0);
const firstPrintable = 0x20;

/**
 * What stands between the quotes, escapes as they are; the scanner is at the opening quote. A control character ends
 * it wrongly. Not a regular expression: one that repeats an alternative may exhaust its stack on a long text.
 */
export function takeQuoted(scanner: Scanner): string {
  const { text } = scanner;
  const start = scanner.at + 1;
  const quote = text.charCodeAt(scanner.at);
  let end = start;
  while (isInside(text.charCodeAt(end), quote)) {
    end += text.charCodeAt(end) === backslash ? 2 : 1;
  }
  scanner.at = end + 1;
  if (end >= text.length) wait(scanner);
  else if (text.charCodeAt(end) !== quote) refuse(scanner, end);
  return text.slice(start, end);
}

/** Not a number at the end of the text. */
function isInside(code: number, quote: number): boolean {
  return code !== quote && code >= firstPrintable;
}
