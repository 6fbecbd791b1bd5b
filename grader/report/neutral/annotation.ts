import { visible, visibleLines } from "./visible.ts";

/** As the runner reads them back (`ActionCommand.cs` of actions/runner, `command.ts` of actions/toolkit). */
const escapes: Readonly<Record<string, string>> = {
  "%": "%25",
  "\r": "%0D",
  "\n": "%0A",
  ":": "%3A",
  ",": "%2C",
};

function escaped(character: string): string {
  return escapes[character] ?? character;
}

/**
 * Text of a stranger as the message of a workflow command: `::error::message`.
 *
 * @public ready for the report of GitHub Actions, which is not built yet
 */
export function annotationMessage(text: string): string {
  return visibleLines(text).replace(/[%\r\n]/g, escaped);
}

/**
 * Text of a stranger as a property of a workflow command: `::error title=property::`.
 *
 * @public ready for the report of GitHub Actions, which is not built yet
 */
export function annotationProperty(text: string): string {
  return visible(text).replace(/[%\r\n:,]/g, escaped);
}
