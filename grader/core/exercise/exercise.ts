import type { Localized } from "./localized.ts";
import type { TestCase } from "./test-case.ts";
import type { Value } from "./value.ts";

export type { Locale, Localized } from "./localized.ts";
export { roles, type Role } from "./role.ts";

/** What kind of value a field carries on the wire, and so how it is read from text. */
export type FieldType = "integer";

/** One named value of a message, for example the N of a request. */
export interface Field {
  readonly name: string;
  readonly type: FieldType;
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
export interface Exercise {
  readonly id: string;
  readonly title: Localized;
  readonly request: Field;
  readonly reply: Field;
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
