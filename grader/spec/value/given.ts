import { GraderFault } from "../../core/errors.ts";
import type { FieldType } from "../../core/exercise/exercise.ts";
import type { Expected } from "../../core/exercise/test-case.ts";
import type { Value } from "../../core/exercise/value.ts";
import { onlyField } from "../case/case-document.ts";
import { readLiteral } from "./literal.ts";
import { fieldNamed, isOfType, type Names } from "./names.ts";

/** What was drawn under a name. */
interface Drawn {
  readonly drawn: string;
}

/** A value as a case writes it: literal, drawn, or the model's answer to a drawn one. */
export type Given =
  string | readonly (string | Drawn)[] | Drawn | { readonly model: string };

/** One of the values that a case accepts, or several. */
export type Accepted = Given | { readonly "one-of": readonly Given[] };

type ExpectedMessage = "any" | "whatever" | Readonly<Record<string, Accepted>>;

/** `null` for what is not of the type, for a name that was never drawn, or where the model has no answer. */
export function valueOf(
  given: Given,
  type: FieldType,
  names: Names,
): Value | null {
  if (typeof given === "string") return readLiteral(type, given);
  if (isMembers(given)) return listOf(given, type, names);
  const value = named(given, names);
  return value !== null && isOfType(type, value) ? value : null;
}

/** Whether a given value is a list; `Array.isArray` does not narrow read-only ones. */
export function isMembers(
  given: Accepted,
): given is readonly (string | Drawn)[] {
  return Array.isArray(given);
}

function listOf(
  members: readonly Given[],
  type: FieldType,
  names: Names,
): Value | null {
  if (type !== "integers") return null;
  const values = members
    .map((member) => valueOf(member, "integer", names))
    .filter((value) => value !== null);
  return values.length === members.length ? values : null;
}

function named(
  given: Drawn | { readonly model: string },
  { drawn, model }: Names,
): Value | null {
  if ("drawn" in given) return drawn.get(given.drawn) ?? null;
  const asked = drawn.get(given.model);
  return asked === undefined || model === null ? null : model(asked);
}

/** The value of a message that `checkCase` has let pass. */
export function valueOfMessage(
  message: Readonly<Record<string, Given>>,
  names: Names,
): Value {
  const [name, given] = onlyField(message);
  return certainValue(given, fieldNamed(names, name).type, names);
}

export function expectedOf(message: ExpectedMessage, names: Names): Expected {
  if (typeof message === "string") return { kind: message };
  const [name, accepted] = onlyField(message);
  const { type } = fieldNamed(names, name);
  const values = alternatives(accepted).map((given) =>
    certainValue(given, type, names),
  );
  return { kind: "one-of", values };
}

function alternatives(accepted: Accepted): readonly Given[] {
  if (typeof accepted === "string" || isMembers(accepted)) return [accepted];
  return "one-of" in accepted ? accepted["one-of"] : [accepted];
}

/** A value that `checkCase` has let pass. */
export function certainValue(
  given: Given,
  type: FieldType,
  names: Names,
): Value {
  const value = valueOf(given, type, names);
  if (value !== null) return value;
  const detail = `no value for ${JSON.stringify(given)}`;
  throw new GraderFault({ kind: "internal", detail });
}
