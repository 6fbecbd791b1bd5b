/**
 * Reads what a program printed, all bytes at once, so that a character split over two chunks stays whole. One cut at the
 * end waits, if it may still become whole; if it was we who cut it, it is left out. What is no UTF-8 is read byte by
 * byte, so that more output never changes what was read before.
 */
export function decodeOutput(bytes: Uint8Array, isCut: boolean): string {
  try {
    const decoder = new TextDecoder("utf-8", { fatal: true });
    return decoder.decode(bytes, { stream: isCut });
  } catch {
    return decodeMixed(bytes, isCut);
  }
}

/** One character of UTF-8 (RFC 3629), in a text whose characters are bytes; what begins one may be cut off at the end. */
const sequence =
  /[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}/g;
const cutOff =
  /(?:[\xc2-\xf4]|[\xe0-\xf4][\x80-\xbf]|[\xf0-\xf4][\x80-\xbf]{2})$/;

function decodeMixed(bytes: Uint8Array, isCut: boolean): string {
  const text = Buffer.from(bytes).toString("latin1");
  const whole = isCut ? text.replace(cutOff, "") : text;
  let read = "";
  let end = 0;
  for (const match of whole.matchAll(sequence)) {
    read += byteByByte(whole.slice(end, match.index));
    read += Buffer.from(match[0], "latin1").toString("utf8");
    end = match.index + match[0].length;
  }
  return read + byteByByte(whole.slice(end));
}

/**
 * Latin-1, but for the bytes that are no letters there and are some in a Windows console of Western Europe (code page
 * 850); `Æ`, `ä`, `¢` and `£` are given up for `ã`, `õ`, `ó` and `ú`.
 */
const consoleLetters: ReadonlyMap<string, string> = new Map([
  ...Array.from("ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒ", letterAt(0x80)),
  ...Array.from("áíóúñÑ", letterAt(0xa0)),
  ["\xc6", "ã"],
  ["\xe4", "õ"],
]);

function letterAt(first: number) {
  return (letter: string, index: number): [string, string] => [
    String.fromCharCode(first + index),
    letter,
  ];
}

function byteByByte(text: string): string {
  return text.replaceAll(
    /[\x80-\xff]/g,
    (byte) => consoleLetters.get(byte) ?? byte,
  );
}
