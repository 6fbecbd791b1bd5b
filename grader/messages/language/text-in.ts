/** The text that a report shows as `"text"`, with JSON's escapes; `null` if the shown value is no text. */
export function textIn(shown: string): string | null {
  if (!shown.startsWith('"')) return null;
  try {
    const content: unknown = JSON.parse(shown);
    return typeof content === "string" ? content : null;
  } catch {
    return null;
  }
}
