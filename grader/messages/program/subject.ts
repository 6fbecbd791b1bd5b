import type { Localized, Role } from "../../core/exercise/exercise.ts";

/** What a sentence must know besides the fact that it tells. */
export interface SentenceContext {
  readonly role: Role;
  /** Name of the request's field, for example `N`. */
  readonly request: string;
  /** Name of the reply's field, for example `X`. */
  readonly reply: string;
  /** The last lines that the program wrote to its standard error. */
  readonly stderr: readonly string[];
}

const subjects: Readonly<Record<Role, Localized>> = {
  server: { "pt-BR": "Seu servidor", en: "Your server" },
  client: { "pt-BR": "Seu cliente", en: "Your client" },
};

/** Whom a sentence is about, at its beginning. */
export function subjectOf(role: Role): Localized {
  return subjects[role];
}
