const leave =
  "(?:sair|salir|terminar|encerrar|finalizar|acabar|fechar|parar|desligar|exit|quit|leave|stop|end|finish|close|fim|bye)";
const quote = `["'“”‘’«»<>\`]?`;
/** Marks that belong to a word, as in `!quit` or `/sair`: they stand where it begins, and not behind another word. */
const marks = String.raw`(?<=^|[\s"'“‘«<\x60([{,])[!/#:@$\\.]`;
/** From its first letter on: to begin in the middle of a word of a whole page would take the square of the time. */
const letters = String.raw`(?:${marks}|(?<!\p{L}))\p{L}+`;
const word = String.raw`${quote}(?<word>\d{1,4}|${letters}|${marks}|-\d+)${quote}`;

/** How people say what ends their program, the clearest first. */
const ways = [
  String.raw`(?:para|pra|p/|to)\s+${leave}\b[\s,:]*(?:digite|escreva|escreve|introduza|tecle|prima|type|enter|press|use|escriba)\s+${word}`,
  String.raw`(?:para|pra|p/|to)\s+${leave}\s*[:=]\s*${word}(?=\s*(?:[)\].,;\n]|$))`,
  String.raw`${word}\s*(?:para|pra|p/|to)\s+${leave}\b`,
  String.raw`${word}\s+(?:termina|encerra|finaliza|acaba|sai|ends|quits|exits|stops)\b`,
  String.raw`(?:^|[\s,;/|([])(?<word>\d{1,2})\s*[-–—).:=\]]+\s*${leave}\b`,
  String.raw`(?<word>(?:${marks})?\b(?:sair|salir|exit|quit|fim|bye|tchau|adeus)\b)`,
].map((way) => new RegExp(way, "iu"));

const yesOrNo = /\b[sy]\w*\s*[/|,]\s*(?<word>n\p{L}*)\b[\])]?\s*\??:?\s*$/iu;
const nothing = /^(?:enter|vazi[oa]|branco|nada|empty|blank|nothing)$/i;

/** What a program wants to be told to end, if its prompts say so: `sair`, `0`, or nothing but the end of a line. */
export function farewellIn(printed: string): string | null {
  for (const way of [yesOrNo, ...ways]) {
    const found = way.exec(printed)?.groups?.["word"];
    if (found !== undefined) return nothing.test(found) ? "" : found;
  }
  return null;
}
