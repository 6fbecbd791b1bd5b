import { visibleLines } from "./visible.ts";

/**
 * GitHub's runner takes a line for a command that begins, after blanks, with `::`, and one that has `##[` anywhere
 * (its documentation calls them workflow commands; the rule itself stands in `ActionCommand.cs` of actions/runner, whose
 * `TrimStart` also removes U+0085). It compares as people do, so that characters that are drawn as nothing do not keep
 * it from seeing one: what is given here must have been made visible. Azure and TeamCity put a word before the bracket.
 */
const command = /^(?:[^\S\n\r\u2028\u2029]|\u0085)*(?=::)|##\w*(?=\[)/gm;

/** Visible text of one line or more, in which no log finds a command: each has a backslash in it. */
export function withoutCommands(shown: string): string {
  return shown.replace(command, "$&\\");
}

/** Text of a stranger for the log of a workflow, and for messages that may come to stand in one. */
export function logText(text: string): string {
  return withoutCommands(visibleLines(text));
}

/**
 * The same with the commands stopped around it, as GitHub's documentation advises (`stop-commands`). The token is to be
 * drawn at random after the last student's program has ended; should it be known nonetheless, the line that would let
 * commands in again is itself none. Lines, each with its end.
 *
 * @public ready for the report of GitHub Actions, which is not built yet
 */
export function betweenStops(text: string, token: string): string {
  return `::stop-commands::${token}\n${logText(text)}\n::${token}::\n`;
}
