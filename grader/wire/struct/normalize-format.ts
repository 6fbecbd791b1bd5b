import { standardElements } from "./element.ts";
import type { Element } from "./element.ts";
import { parseFormat } from "./parse-format.ts";
import type { StructFormat } from "./parse-format.ts";

/** The letters that `normalizeFormat` uses; the other ones are synonyms of these. */
const letters = ["?", "b", "B", "h", "H", "i", "I", "q", "Q", "e", "f", "d"];

/**
 * The one spelling of all formats with the same bytes: `<` or `!`, standard sizes, padding as `x`, no blanks:
 * `i` → `<i`, `@l` → `<q`, `>L` → `!I`, `bi` → `<b3xi`. `null` where `parseFormat` says so.
 */
export function normalizeFormat(format: string): string | null {
  const parsed = parseFormat(format);
  return parsed === null ? null : orderSign(parsed) + spell(parsed);
}

function orderSign({ isLittleEndian, fields }: StructFormat): string {
  const hasOrder = fields.some(({ element }) => element.sizeInBytes > 1);
  return isLittleEndian || !hasOrder ? "<" : "!";
}

function spell({ fields, sizeInBytes }: StructFormat): string {
  let end = 0;
  let spelled = "";
  for (const { element, offsetInBytes } of fields) {
    spelled += "x".repeat(offsetInBytes - end) + letterOf(element);
    end = offsetInBytes + element.sizeInBytes;
  }
  return shorten(spelled + "x".repeat(sizeInBytes - end));
}

function letterOf(element: Element): string {
  return (
    letters.find((letter) => isSame(standardElements[letter], element)) ?? "x"
  );
}

function isSame(left: Element | undefined, right: Element): boolean {
  if (left?.kind !== right.kind || left.sizeInBytes !== right.sizeInBytes) {
    return false;
  }
  if (left.kind !== "integer" || right.kind !== "integer") return true;
  return left.isSigned === right.isSigned;
}

function shorten(spelled: string): string {
  return spelled.replaceAll(
    /(.)\1+/g,
    (run, letter: string) => `${String(run.length)}${letter}`,
  );
}
