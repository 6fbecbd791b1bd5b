import { textOf, textOfLatin1 } from "../bytes/byte-text.ts";

const letters: ReadonlyMap<string, string> = new Map([
  ["\\", "\\"],
  ["'", "'"],
  ['"', '"'],
  ["a", "\x07"],
  ["b", "\b"],
  ["f", "\f"],
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
  ["v", "\v"],
]);

const escape =
  /\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|[0-7]{1,3}|[^]?)/g;

/** Letters that a character's number follows. `repr` never writes a name: `\N` is a number without digits. */
const numbered = { inBytes: "x", inText: "xuUN" } as const;

/** The text of a bytes literal, or of Python 2's strings, which are bytes. */
export function textOfBytesLiteral(quoted: string): string | null {
  const characters = unescape(quoted, numbered.inBytes);
  return characters === null ? null : textOfLatin1(characters);
}

/** The text of a literal that says by its `u` that it is no bytes. */
export function textOfUnicodeLiteral(quoted: string): string | null {
  return unescape(textOf(Buffer.from(quoted, "latin1")), numbered.inText);
}

/**
 * The text of a string literal of either Python. One in ASCII whose characters all fit into bytes may be Python 2's:
 * where they are UTF-8 they are bytes, for Python 3 writes the letters among them as they are.
 */
export function textOfStringLiteral(quoted: string): string | null {
  const characters = textOfUnicodeLiteral(quoted);
  const mayBeBytes = characters !== null && !/[\x80-\xff]/.test(quoted);
  return mayBeBytes ? textOfLatin1(characters) : characters;
}

/** `null` where an escape is wrong. A flood repeats itself: each of its escapes is worked out once. */
function unescape(text: string, numberedLetters: string): string | null {
  const known = new Map<string, string | null>();
  const plain = text.replaceAll(escape, (found) => {
    const meaning = known.get(found);
    if (meaning !== undefined) return meaning ?? "";
    const first = meaningOf(found, numberedLetters);
    known.set(found, first);
    return first ?? "";
  });
  return [...known.values()].includes(null) ? null : plain;
}

/** An unknown letter stands for itself, backslash and all. */
function meaningOf(found: string, numberedLetters: string): string | null {
  const letter = found.charAt(1);
  const known = letters.get(letter);
  if (known !== undefined) return known;
  if (numberedLetters.includes(letter)) return characterOf(found.slice(2));
  const isOctal = /[0-7]/.test(letter);
  return isOctal ? characterOfOctal(found.slice(1)) : found;
}

/** `null` where there are no digits, or the number is beyond the last character. */
export function characterOf(hexadecimal: string): string | null {
  const code = parseInt(hexadecimal, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : null;
}

/** `null` beyond one byte. */
function characterOfOctal(octal: string): string | null {
  const code = parseInt(octal, 8);
  return code <= 0xff ? String.fromCharCode(code) : null;
}
