/** As Python 3's `repr` of a string: what is not printable by the categories of Unicode is escaped, quotes are chosen. */
export function showText(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const escaped = text.replaceAll(special, (character) =>
    character === '"' || character === "'"
      ? quoteWithin(character, quote)
      : (letters.get(character) ?? numbered(character)),
  );
  return quote + escaped + quote;
}

/** Everything but a plain blank in the categories "other" and "separator"; backslashes and quotes. */
const special = /[\p{C}\p{Z}\\'"]/gu;

const letters: ReadonlyMap<string, string> = new Map([
  [" ", " "],
  ["\\", "\\\\"],
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\t", "\\t"],
]);

function quoteWithin(character: string, quote: string): string {
  return character === quote ? `\\${character}` : character;
}

function numbered(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16);
  if (hex.length <= 2) return `\\x${hex.padStart(2, "0")}`;
  return hex.length <= 4
    ? `\\u${hex.padStart(4, "0")}`
    : `\\U${hex.padStart(8, "0")}`;
}
