/**
 * Control and format characters, lone surrogates and separators: whatever could move the cursor, colour the screen,
 * reverse the direction of reading (UAX #9) or hide text.
 */
const treacherous = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

const shortForms: Readonly<Record<string, string>> = {
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  "\0": "\\0",
};

function show(character: string): string {
  const short = shortForms[character];
  if (short !== undefined) return short;
  const code = character.codePointAt(0) ?? 0;
  const digits = code.toString(16);
  return code < 0x100 ? `\\x${digits.padStart(2, "0")}` : `\\u{${digits}}`;
}

/** Text of a stranger, safe for a terminal: what would act on the screen is written out instead. */
export function visible(text: string): string {
  return text.replace(treacherous, show);
}
