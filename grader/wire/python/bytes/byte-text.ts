import { isUtf8 } from "node:buffer";

export function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}

/** One character for each byte. */
export function latin1Of(bytes: Uint8Array): string {
  return bufferOf(bytes).toString("latin1");
}

/** What bytes say as a text: UTF-8, or else Latin-1, which every byte string is. */
export function textOf(bytes: Uint8Array): string {
  return bufferOf(bytes).toString(isUtf8(bytes) ? "utf8" : "latin1");
}

/** The same for bytes that were written one character each; beyond U+00FF it is a text already. */
export function textOfLatin1(characters: string): string {
  const isBytes = !/[^\0-\xff]/.test(characters);
  return isBytes ? textOf(Buffer.from(characters, "latin1")) : characters;
}

/** A surrogate by itself, which Python's `surrogatepass` lets through in three bytes. */
const surrogate = /(\xed[\xa0-\xbf][\x80-\xbf])/;

/** The text of Python's UTF-8 with `surrogatepass`; `null` where it is none. */
export function unicodeOf(bytes: Uint8Array): string | null {
  if (isUtf8(bytes)) return bufferOf(bytes).toString("utf8");
  const parts = latin1Of(bytes).split(surrogate);
  const pieces = parts.map((part, index) =>
    index % 2 === 1 ? surrogateOf(part) : plainPart(part),
  );
  return pieces.includes(null) ? null : pieces.join("");
}

function surrogateOf(part: string): string {
  const [, high = 0, low = 0] = Buffer.from(part, "latin1");
  return String.fromCharCode(0xd000 | ((high & 0x3f) << 6) | (low & 0x3f));
}

function plainPart(part: string): string | null {
  const bytes = Buffer.from(part, "latin1");
  return isUtf8(bytes) ? bytes.toString("utf8") : null;
}

/** The bytes of a text in UTF-8; `null` for half a surrogate pair, which UTF-8 cannot carry. */
export function utf8Of(text: string): Uint8Array | null {
  return /\p{Surrogate}/u.test(text) ? null : Buffer.from(text, "utf8");
}
