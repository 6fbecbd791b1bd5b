/** One quoted or bare piece of a word. */
const piece = /'([^']*)'|"((?:[^"\\]|\\[^])*)"|((?:[^\s'"\\]|\\[^])+)|(\s+)/uy;

/** The words of a command line as a POSIX shell would split them, with nothing expanded; `null` if a quote stays open. */
export function splitWords(commandLine: string): readonly string[] | null {
  const words: string[] = [];
  let word: string | null = null;
  let at = 0;
  while (at < commandLine.length) {
    piece.lastIndex = at;
    const match = piece.exec(commandLine);
    if (match === null) return null;
    at = piece.lastIndex;
    if (match[4] === undefined) {
      word = (word ?? "") + textOf(match);
    } else if (word !== null) {
      words.push(word);
      word = null;
    }
  }
  return word === null ? words : [...words, word];
}

function textOf([, single, double, bare]: RegExpExecArray): string {
  if (single !== undefined) return single;
  if (double !== undefined) return double.replace(/\\(["\\$`])/g, "$1");
  return (bare ?? "").replace(/\\([^])/g, "$1");
}
