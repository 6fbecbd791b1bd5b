import { knownLanguages } from "../../../submission/languages.ts";

/** A language as those call it who use it. */
export function nameOf(language: string): string {
  return knownLanguages.find(({ id }) => id === language)?.name ?? language;
}
