import { charactersOf } from "./dos-characters.ts";

/** A name whose encoding nobody tells. */
export function guessedName(raw: Uint8Array): string {
  return utf8(raw) ?? likeliest(raw);
}

function utf8(raw: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(raw);
  } catch {
    return null;
  }
}

/** Letters of Portuguese and Spanish; capitals in the middle of a word come from a wrong reading. */
const western = /[áàâãäéêèíîìóôõòúüùçñªº]|(?<!\p{Ll})[ÁÀÂÃÉÊÍÓÔÕÚÜÇÑ]/gu;

function likeliest(raw: Uint8Array): string {
  const latin = new TextDecoder("windows-1252").decode(raw);
  const readings = [charactersOf(raw, 850), charactersOf(raw, 437), latin];
  const best = readings.map((text) => ({
    text,
    letters: text.match(western)?.length ?? 0,
  }));
  best.sort((left, right) => right.letters - left.letters);
  return best[0]?.text ?? latin;
}
