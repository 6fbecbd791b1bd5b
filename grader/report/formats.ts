import type { Format } from "./format.ts";
import { json } from "./json.ts";
import { text } from "./text/text.ts";

/** Every way to show a report, by the word that `--format` takes. */
export const formats = { text, json } as const satisfies Readonly<
  Record<string, Format>
>;

export type FormatName = keyof typeof formats;

/** Whether a word names a format. */
export function isFormatName(word: string): word is FormatName {
  return Object.hasOwn(formats, word);
}
