import type { Model } from "../../core/exercise/exercise.ts";
import type { Expected } from "../../core/exercise/test-case.ts";
import type { Value } from "../../core/exercise/value.ts";
import { GraderFault } from "../../core/errors.ts";
import { drawInteger } from "../draw.ts";
import {
  onlyField,
  type CaseContext,
  type CaseDocument,
} from "./case-document.ts";

/** A value as a case writes it: literal, drawn, or the model's answer to a drawn one. */
export type Given =
  string | { readonly drawn: string } | { readonly model: string };

/** One of the values that a case accepts, or several. */
export type Accepted = Given | { readonly "one-of": readonly Given[] };

type ExpectedMessage = "any" | "whatever" | Readonly<Record<string, Accepted>>;

/** What the names in a case stand for. */
export interface Names {
  readonly drawn: ReadonlyMap<string, bigint>;
  readonly model: Model | null;
}

/** Draws the numbers of a case from the seed. */
export function namesOf(
  { id, draw = {} }: CaseDocument,
  { seed, model }: CaseContext,
): Names {
  const drawn = Object.entries(draw).map(([name, { from, to }]) => {
    const range = { from: BigInt(from), to: BigInt(to) };
    return [name, drawInteger({ seed, caseId: id, name }, range)] as const;
  });
  return { drawn: new Map(drawn), model };
}

/** `null` for a name that was never drawn, or where the model has no answer. */
export function valueOf(given: Given, { drawn, model }: Names): Value | null {
  if (typeof given === "string") return BigInt(given);
  if ("drawn" in given) return drawn.get(given.drawn) ?? null;
  const number = drawn.get(given.model);
  if (number === undefined || model === null) return null;
  return model(number);
}

/** The value of a message that `checkCase` has let pass. */
export function valueOfMessage(
  message: Readonly<Record<string, Given>>,
  names: Names,
): Value {
  const [, given] = onlyField(message);
  return certainValue(given, names);
}

export function expectedOf(message: ExpectedMessage, names: Names): Expected {
  if (typeof message === "string") return { kind: message };
  const [, accepted] = onlyField(message);
  const values = alternatives(accepted).map((given) =>
    certainValue(given, names),
  );
  return { kind: "one-of", values };
}

function alternatives(accepted: Accepted): readonly Given[] {
  if (typeof accepted === "string") return [accepted];
  return "one-of" in accepted ? accepted["one-of"] : [accepted];
}

function certainValue(given: Given, names: Names): Value {
  const value = valueOf(given, names);
  if (value !== null) return value;
  const detail = `no value for ${JSON.stringify(given)}`;
  throw new GraderFault({ kind: "internal", detail });
}
