/**
 * What could move the cursor, colour the screen, reverse the direction of reading or hide text: the controls of ECMA-48
 * (C0, DEL, C1, and with ESC every sequence that begins with it), the format characters, among which are the bidirectional
 * controls of UAX #9 that "Trojan Source" (CVE-2021-42574) abuses, lone surrogates, the separators of lines and paragraphs,
 * and what is drawn as nothing. The choice between the two forms of a pictograph, such as a heart, hides nothing.
 */
const treacherous =
  /(?!(?<=\p{Extended_Pictographic})[\ufe0e\ufe0f])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

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

/** Text of a stranger, safe for one line of a terminal: what would act on the screen is written out instead. */
export function visible(text: string): string {
  return text.replace(treacherous, show);
}

/** The same for a text that may have several lines; its ends of lines, also those of Windows, are kept as `\n`. */
export function visibleLines(text: string): string {
  return text.split(/\r?\n/).map(visible).join("\n");
}
