/**
 * Whether a text stands in another one as it is. A word that goes on where it should end is another text, the tail of an
 * earlier answer for example; and so is one that began before it.
 */
export function showsText(text: string, shown: string): boolean {
  for (let at = text.indexOf(shown); at >= 0; at = text.indexOf(shown, at + 1))
    if (!goesOn(text, at + shown.length) && !hasBegun(text, at)) return true;
  return false;
}

function goesOn(text: string, end: number): boolean {
  return /^[\p{L}\p{N}]{2}$/u.test(text.slice(end - 1, end + 1));
}

/** `XOLA` is another word than `OLA`, but in `respostaOLA` anybody sees where the label ends. */
function hasBegun(text: string, at: number): boolean {
  const [first = ""] = text.slice(at, at + 1);
  const before = text.slice(Math.max(0, at - 3), at);
  if (!/[\p{L}\p{N}]/u.test(first) || !/[\p{L}\p{N}]$/u.test(before))
    return false;
  return !(/\p{Lu}/u.test(first) && /^\p{Ll}{3}$/u.test(before));
}
