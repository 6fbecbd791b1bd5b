import type { Locale } from "../../core/exercise/localized.ts";
import { messages } from "../../messages/messages.ts";
import { visible } from "../../report/neutral/visible.ts";
import type { Progress } from "../../run/request.ts";

/** Erases the line (ECMA-48: erase in line) and goes back to its beginning. */
const eraseLine = "\r\u001b[2K";

/** One line on the terminal that says how far the grading is; nothing where stderr is not a terminal. */
export function progressLine(locale: Locale) {
  const { stderr } = process;
  const write = (text: string): void => {
    if (stderr.isTTY) stderr.write(text);
  };
  return {
    show: (progress: Progress): void => {
      const line = visible(messages(locale).progress(progress));
      // A line that is wrapped could not be erased.
      write(eraseLine + line.slice(0, stderr.columns - 1));
    },
    clear: (): void => {
      write(eraseLine);
    },
  };
}
