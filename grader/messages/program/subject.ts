import type {
  Comparison,
  FieldType,
  Localized,
  Role,
} from "../../core/exercise/exercise.ts";

/** What a sentence must know besides the fact that it tells. */
export interface SentenceContext {
  readonly role: Role;
  /** Name of the request's field, for example `N`. */
  readonly request: Localized;
  /** Name of the reply's field, for example `X`. */
  readonly reply: Localized;
  /** The last lines that the program wrote to its standard error. */
  readonly stderr: readonly string[];
  /** What a request carries; left out where its format is not spoken of. */
  readonly requestType?: FieldType;
  /** When two answers are the same; left out where no answer is spoken of. */
  readonly comparison?: Comparison["kind"];
  /** Whether both sides of the conversation are the student's. */
  readonly isPair?: boolean;
}

const subjects: Readonly<Record<Role, Localized>> = {
  server: { "pt-BR": "Seu servidor", en: "Your server" },
  client: { "pt-BR": "Seu cliente", en: "Your client" },
};

/** Whom a sentence is about, at its beginning. */
export function subjectOf(role: Role): Localized {
  return subjects[role];
}
