/** A surrogate without its other half has no form in UTF-8, and many readers of JSON refuse even its escape (RFC 8259, 8.2). */
const unpaired = /\p{Cs}/gu;

/**
 * What JSON lets through and would act on a terminal (see `visible`), and the bracket of what the log of a workflow takes
 * for a command: the bracket comes first, for looking back from every character would take the square of the time.
 */
const acting =
  /[^\P{Cc}\n]|[\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|\[(?<=##\w*\[)/gu;

/**
 * A value as indented JSON that shows itself without acting, with one end of line after it. Whoever parses it gets
 * exactly the value, but for lone surrogates, which have become U+FFFD.
 */
export function jsonText(value: unknown): string {
  const shown = JSON.stringify(value, wellFormed, 2);
  return `${shown.replace(acting, escaped)}\n`;
}

function wellFormed(_: string, member: unknown): unknown {
  return typeof member === "string"
    ? member.replace(unpaired, "\ufffd")
    : member;
}

/** By code units, as JSON wants it. */
function escaped(character: string): string {
  return character
    .split("")
    .map((unit) => unit.charCodeAt(0).toString(16).padStart(4, "0"))
    .map((digits) => `\\u${digits}`)
    .join("");
}
