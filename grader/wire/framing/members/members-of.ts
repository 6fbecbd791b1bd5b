/** Where the value of a member stands in the text of an object, without the blanks around it. */
export interface Place {
  /** As it is written, with its quotes. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The members of the outermost object of a text that is known to be one; a character for each byte. Not a regular
 * expression: one that repeats an alternative may exhaust its stack on a long text.
 */
export function membersOf(text: string): readonly Place[] {
  const places: Place[] = [];
  let [depth, key, from] = [0, "", 0];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (depth === 1 && (sign === "," || sign === "}")) {
      if (key !== "") places.push({ key, ...trimmed(text, from, at) });
      [key, from] = ["", at + 1];
    }
    if (depth === 1 && sign === ":" && key === "")
      [key, from] = [text.slice(from, at).trim(), at + 1];
    if (sign === '"' || sign === "'") at = endOfQuoted(text, at);
    if ("[({".includes(sign)) depth += 1;
    if (depth === 1 && sign === "{") from = at + 1;
    if ("])}".includes(sign)) depth -= 1;
  }
  return places;
}

/** Where the closing quote stands. */
function endOfQuoted(text: string, start: number): number {
  const quote = text.charAt(start);
  let at = start + 1;
  while (at < text.length && text.charAt(at) !== quote)
    at += text.charAt(at) === "\\" ? 2 : 1;
  return at;
}

function trimmed(text: string, from: number, to: number) {
  const inside = text.slice(from, to);
  const start = from + inside.length - inside.trimStart().length;
  return { start, end: start + inside.trim().length };
}
