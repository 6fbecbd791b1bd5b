import type { Localized } from "../../core/exercise/exercise.ts";

const mostNamed = 8;

/** `a, b and c`, with the number of those that are left out. */
export function listOf(names: readonly string[]): Localized {
  const shown = names.slice(0, mostNamed);
  const leftOut = names.length - shown.length;
  const join = (locale: "pt-BR" | "en", more: string): string =>
    new Intl.ListFormat(locale).format(
      leftOut === 0 ? shown : [...shown, more],
    );
  return {
    "pt-BR": join("pt-BR", `mais ${String(leftOut)}`),
    en: join("en", `${String(leftOut)} more`),
  };
}
