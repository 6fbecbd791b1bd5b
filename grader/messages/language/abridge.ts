import { textIn } from "./text-in.ts";

const mark = /\[… (\d+) …\]/g;

/**
 * The beginning and the end of a long text, and between them how many characters are left out: `abc[… 120 …]xyz`. A
 * shown text stays one, with its quotation marks.
 */
export function abridge(shown: string, mostCharacters: number): string {
  if (shown.length <= mostCharacters) return shown;
  const text = textIn(shown);
  return text === null
    ? shortened(shown, mostCharacters)
    : JSON.stringify(shortened(text, mostCharacters));
}

function shortened(text: string, mostCharacters: number): string {
  const leftOut = text.length - mostCharacters;
  if (leftOut <= 0) return text;
  const atEnd = Math.floor(mostCharacters / 4);
  const start = text.slice(0, mostCharacters - atEnd);
  return `${start}[… ${leftOut} …]${text.slice(text.length - atEnd)}`;
}

/** How many characters the marks in a text stand for, beyond their own. */
export function leftOutIn(text: string): number {
  return [...text.matchAll(mark)]
    .map(([own, digits]) => Number(digits) - own.length)
    .reduce((total, each) => total + each, 0);
}
