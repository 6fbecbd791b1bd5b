/** A character beyond these may be written as an escape of six bytes. */
const plain = /^[ !#-Z\]-~]*$/;
const escapeInBytes = 6;
/** Quotation marks, colon, comma, end of line. */
const aroundInBytes = 6;
const indentInBytes = 2;
const quotesInBytes = 2;

/**
 * At most how long a value is as indented JSON. It is not made for that, for it could be longer than any string; nor is
 * what comes after `enoughInBytes` looked at.
 */
export function weightInBytes(
  value: unknown,
  enoughInBytes: number,
  depth = 1,
): number {
  if (typeof value === "string") return textInBytes(value) + quotesInBytes;
  if (typeof value !== "object" || value === null) return String(value).length;
  let total = aroundInBytes + depth * indentInBytes;
  for (const [key, member] of Object.entries(value)) {
    const before = textInBytes(key) + aroundInBytes + depth * indentInBytes;
    const left = enoughInBytes - total;
    total += before + weightInBytes(member, left, depth + 1);
    if (total > enoughInBytes) break;
  }
  return total;
}

function textInBytes(text: string): number {
  return text.length * (plain.test(text) ? 1 : escapeInBytes);
}
