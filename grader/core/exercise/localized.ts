export const locales = ["pt-BR", "en"] as const;

/** A language that the grader speaks to people. */
export type Locale = (typeof locales)[number];

/** The same sentence in every language that the grader speaks. */
export type Localized = Readonly<Record<Locale, string>>;

/** What is the same in every language, such as the N of a formula. */
export function everywhere(text: string): Localized {
  return { "pt-BR": text, en: text };
}
