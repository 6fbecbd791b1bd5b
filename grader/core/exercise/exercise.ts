import type { Localized } from "./localized.ts";
import type { TestCase } from "./test-case.ts";
import type { Value } from "./value.ts";

export type { Locale, Localized } from "./localized.ts";
export { roles, type Role } from "./role.ts";

export const fieldTypes = ["integer", "integers", "text"] as const;

/** What kind of value a field carries on the wire, and so how it is read from text. */
export type FieldType = (typeof fieldTypes)[number];

/** When two values of a field are the same to a person who judges them. */
export type Comparison =
  /** Equal, digit by digit or character by character. */
  | { readonly kind: "exact" }
  /** The same members in any order, each once. */
  | { readonly kind: "set" }
  /** A text that names exactly one of the choices; case, accents, punctuation and words around it are forgiven. */
  | { readonly kind: "one-of"; readonly choices: readonly string[] };

/** One named value of a message, for example the N of a request. */
export interface Field {
  readonly name: string;
  readonly type: FieldType;
  /** What people call it: `N`, "frase". */
  readonly label: Localized;
  readonly comparison: Comparison;
}

/** What the two messages of an exercise carry. */
export interface Fields {
  readonly request: Field;
  readonly reply: Field;
}

/** Cases of one kind; `weight` is their share of a half, in points. */
export interface Group {
  readonly id: string;
  readonly weight: number;
}

/** What the student's client against the student's server is worth, and what the client asks. */
export interface PairTask {
  /** The group of each half that the pair counts in. */
  readonly group: string;
  readonly weight: number;
  readonly request: Value;
  readonly requirement: Localized;
}

/** A question with the answer that a right program gives; used to find out how a program talks. */
export interface KnownAnswer {
  readonly request: Value;
  readonly reply: Value;
}

/** What was set: the messages, the groups with their weights, the cases, all read from `specs/<id>`. */
export interface Exercise extends Fields {
  readonly id: string;
  readonly title: Localized;
  /** The ports that the statement or the lecture names; tried where a program does not say its own. */
  readonly customaryPorts: readonly number[];
  readonly groups: readonly Group[];
  readonly pair: PairTask;
  readonly acquaintance: readonly KnownAnswer[];
  readonly cases: readonly TestCase[];
}

/** An instructor's own weights; a group that is left out keeps the exercise's. */
export interface Policy {
  readonly groups: Readonly<Record<string, number>>;
}

/** The right reply to a request; `null` where the statement decides nothing. */
export type Model = (request: Value) => Value | null;
