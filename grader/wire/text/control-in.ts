const [escape, bracket, deletion] = [0x1b, 0x5b, 0x7f];

/** Tab, line feed, carriage return. */
const layout: readonly number[] = [0x09, 0x0a, 0x0d];

/**
 * The first byte that text never has, by which a pickle or a struct is told from words: a control byte other than those
 * of the layout, the beginning of a terminal's colour, and the NULs behind a text of C. `null`: there is none.
 */
export function controlIn(bytes: Uint8Array): number | null {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end -= 1;
  for (let offset = 0; offset < end; offset += 1)
    if (isControl(bytes, offset)) return offset;
  return null;
}

function isControl(bytes: Uint8Array, offset: number): boolean {
  const byte = bytes[offset] ?? 0;
  if (byte === escape) return (bytes[offset + 1] ?? bracket) !== bracket;
  return byte === deletion || (byte < 0x20 && !layout.includes(byte));
}
